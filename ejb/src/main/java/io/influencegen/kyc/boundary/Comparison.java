package io.influencegen.kyc.boundary;

import java.io.Serializable;

/** What was typed beside what was read from the paper. The field is a key. */
public record Comparison(String field, String typed, String read, boolean same) implements Serializable {}
