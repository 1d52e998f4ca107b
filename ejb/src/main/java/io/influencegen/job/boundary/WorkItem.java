package io.influencegen.job.boundary;

import java.io.Serializable;

/** One thing a step has to do. */
public record WorkItem(long position, String key, String payload) implements Serializable {}
