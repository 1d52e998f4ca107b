package io.influencegen.consent.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** A version in the list: how many people have agreed to it. */
public record LegalTextLine(
        LegalTextId id,
        LegalKind kind,
        int version,
        String title,
        LegalState state,
        Optional<Instant> publishedAt,
        String publishedBy,
        boolean inForce,
        long agreed)
        implements Serializable {}
