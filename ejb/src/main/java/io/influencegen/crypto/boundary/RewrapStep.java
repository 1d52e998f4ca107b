package io.influencegen.crypto.boundary;

/** What one step of a re-wrap did, and where the next one goes on. */
public record RewrapStep(int rewrapped, int failed, SubjectId last, boolean finished) {}
