package io.influencegen.portal.ui;

/** Somebody who is signed in asked for a page that their roles do not allow. */
public record PageRefused(String path) {}
