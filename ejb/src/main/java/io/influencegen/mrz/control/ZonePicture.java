package io.influencegen.mrz.control;

import java.util.List;

/** Looks at pictures. */
public final class ZonePicture {
    private ZonePicture() {}

    public static List<byte[]> looks(byte[] picture) {
        return List.of(picture);
    }
}
