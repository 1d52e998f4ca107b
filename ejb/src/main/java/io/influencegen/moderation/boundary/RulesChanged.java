package io.influencegen.moderation.boundary;

/** Other rules are in force. */
public record RulesChanged() {}
