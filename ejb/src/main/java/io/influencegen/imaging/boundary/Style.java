package io.influencegen.imaging.boundary;

import java.io.Serializable;

/** A style (LoRA) laid over a model, and how strongly. */
public record Style(String name, double strength) implements Serializable {}
