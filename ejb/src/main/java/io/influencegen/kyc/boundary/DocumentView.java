package io.influencegen.kyc.boundary;

import io.influencegen.kyc.entity.PaperKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A picture or PDF that an applicant gave. */
public record DocumentView(
        UUID id,
        PaperKind paper,
        PaperKind.Side side,
        String fileName,
        String mediaKind,
        long bytes,
        int pages,
        Instant givenAt)
        implements Serializable {}
