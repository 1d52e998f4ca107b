package io.influencegen.influencer.boundary;

/** All answers of the first step, and the version of the step that was seen. */
public record AboutYou(PersonDetails details, long seenVersion) {}
