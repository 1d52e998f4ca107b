package io.influencegen.upload.control;

import io.influencegen.upload.boundary.MediaKind;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** How the files we take begin, at their very first byte. */
enum Signature {
    JPEG(MediaKind.JPEG, "ffd8ff"),
    PNG(MediaKind.PNG, "89504e470d0a1a0a"),
    /** {@code %PDF-}. */
    PDF(MediaKind.PDF, "255044462d");

    private final MediaKind kind;
    private final byte[] mark;

    Signature(MediaKind kind, String mark) {
        this.kind = kind;
        this.mark = HexFormat.of().parseHex(mark);
    }

    static Optional<MediaKind> of(byte[] bytes) {
        return Stream.of(values())
                .filter(signature -> signature.begins(bytes))
                .map(signature -> signature.kind)
                .findFirst();
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
