package io.influencegen.consent.boundary;

/** A draft can be changed; what was published stays as it is. */
public enum LegalState {
    DRAFT,
    PUBLISHED
}
