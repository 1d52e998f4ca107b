package io.influencegen.screening.boundary;

/** What staff made of a match. A decision may be taken back by another one. */
public enum HitState {
    OPEN,
    /** Somebody else is meant. */
    CLEARED,
    /** It may well be the person. */
    ESCALATED
}
