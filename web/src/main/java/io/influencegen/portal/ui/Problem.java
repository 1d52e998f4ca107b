package io.influencegen.portal.ui;

/** An error in words for people: what happened, and what to do next. */
public record Problem(String cause, String next) {}
