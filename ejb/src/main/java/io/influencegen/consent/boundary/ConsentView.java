package io.influencegen.consent.boundary;

import java.io.Serializable;
import java.time.Instant;

/** Evidence: which text somebody agreed to, when, from which address and with what. */
public record ConsentView(
        LegalTextId text,
        LegalKind kind,
        int version,
        String title,
        String sha256,
        Instant givenAt,
        String ip,
        String userAgent)
        implements Serializable {}
