package io.influencegen.push.boundary;

/** This node hears announcements again after a gap in which it may have missed some: read anew what you keep in memory. */
public record ListeningResumed() {}
