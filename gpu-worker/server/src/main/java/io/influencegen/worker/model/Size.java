package io.influencegen.worker.model;

/** Pixels a model makes by itself. */
public record Size(String ratio, int width, int height) {}
