package io.influencegen.job.boundary;

import java.io.Serializable;

/** What could not be done: which, as it came, the reason as a word to filter by, and what exactly was wrong. */
public record Skipped(String key, String input, String reason, String detail) implements Serializable {}
