package io.influencegen.upload.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** An upload as its owner sees it. The refusal is the key of an error, whose text says why and what to do. */
public record UploadView(
        UploadId id,
        String purpose,
        String fileName,
        long length,
        long offset,
        UploadState state,
        Optional<String> refusal,
        Optional<MediaKind> kind,
        Optional<String> sha256,
        Times times)
        implements Serializable {
    /** When it was begun, when something last happened, and when it expires unless something more comes. */
    public record Times(Instant created, Instant changed, Instant expires) implements Serializable {}
}
