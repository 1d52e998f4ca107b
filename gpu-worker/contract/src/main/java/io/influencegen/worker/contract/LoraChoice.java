package io.influencegen.worker.contract;

/** A style and how strongly it is wanted; without a strength the style's own default. */
public record LoraChoice(String name, Double strength) {}
