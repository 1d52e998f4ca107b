package io.influencegen.reconciliation.boundary;

import java.io.Serializable;

/** A line that was left out: which, its letters as x and its digits as 9, and why. */
public record BadLine(String line, String shape, String reason) implements Serializable {}
