package io.influencegen.kyc.boundary;

import io.influencegen.kyc.entity.StoryKind;
import java.io.Serializable;
import java.time.Instant;

/** One thing that happened to a case. */
public record StoryLine(Instant at, String actor, StoryKind kind, String detail, String words)
        implements Serializable {}
