package io.influencegen.launcher;

/** Words of other programs, made fit to stand inside ours. */
final class Sentence {
    private static final int LONGEST = 400;

    private Sentence() {}

    /** On one line, of bounded length, with one full stop. */
    static String of(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        String bounded = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return bounded.replaceAll("[.…]*$", "") + ".";
    }
}
