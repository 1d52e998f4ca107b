package io.influencegen.n8n.boundary;

/** What a callback brought about: the picture is kept, its failure is noted, or all of it was known. */
public enum CallbackAnswer {
    COMPLETED,
    FAILED,
    REPEATED
}
