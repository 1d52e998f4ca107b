package io.influencegen.imaging.boundary;

/** Of many dead letters: how many wait again, how many their owners' quotas refused, and how many somebody else had dealt with. */
public record Replayed(int replayed, int refused, int gone) {}
