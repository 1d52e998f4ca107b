package io.influencegen.influencer.boundary;

/** What people type, as we keep it. */
final class Texts {
    private Texts() {}

    /** One line, without characters that cannot be seen; nothing is the empty text. */
    static String line(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll(
                                "[\\p{Cc}\\p{Zl}\\p{Zp}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]",
                                " ")
                        .strip();
    }
}
