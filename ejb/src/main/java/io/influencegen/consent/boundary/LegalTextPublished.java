package io.influencegen.consent.boundary;

/** A text is in force from now on, and everybody is asked to agree to it; fired in the transaction that publishes it. */
public record LegalTextPublished(LegalKind kind, int version) {}
