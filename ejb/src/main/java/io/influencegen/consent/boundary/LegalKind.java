package io.influencegen.consent.boundary;

/** Which of the texts that people agree to. */
public enum LegalKind {
    TERMS,
    PRIVACY
}
