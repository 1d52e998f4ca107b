package io.influencegen.privacy.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A copy of one's data: asked for, then ready for a while. */
public record DataExportView(
        UUID id,
        ExportState state,
        Instant requestedAt,
        Optional<Instant> readyAt,
        Optional<Instant> availableUntil,
        Optional<Long> size)
        implements Serializable {}
