package io.influencegen.kyc.boundary;

import java.io.Serializable;
import java.time.Instant;

/** Who put a rule set in force, when, and what they said to it. */
public record RuleVersion(int version, Instant at, String by, String note) implements Serializable {}
