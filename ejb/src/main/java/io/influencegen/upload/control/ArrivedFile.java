package io.influencegen.upload.control;

import io.influencegen.upload.boundary.MediaKind;
import java.util.Optional;
import java.util.Set;

/** A file that is whole, as it was sent: nothing about it is known yet but what its sender says. */
public final class ArrivedFile {
    private final byte[] bytes;
    private final Optional<String> declared;
    private final Set<MediaKind> wanted;

    ArrivedFile(byte[] bytes, Optional<String> declared, Set<MediaKind> wanted) {
        this.bytes = bytes;
        this.declared = declared;
        this.wanted = Set.copyOf(wanted);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The SHA-256 that its sender gave for the whole of it. */
    Optional<String> declared() {
        return declared;
    }

    /** The kinds that are taken for its purpose. */
    Set<MediaKind> wanted() {
        return wanted;
    }
}
