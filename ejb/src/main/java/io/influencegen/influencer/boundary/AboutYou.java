package io.influencegen.influencer.boundary;

import java.io.Serializable;

/** All answers of the first step, and the version of the step that was seen. */
public record AboutYou(PersonDetails details, long seenVersion) implements Serializable {}
