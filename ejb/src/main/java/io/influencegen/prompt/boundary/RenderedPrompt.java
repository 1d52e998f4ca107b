package io.influencegen.prompt.boundary;

import io.influencegen.prompt.entity.PromptStyle;
import java.io.Serializable;
import java.util.UUID;

/** A prompt with every variable filled, ready to be drawn; {@code prompt} is the entry it came from. */
public record RenderedPrompt(UUID prompt, String text, String negative, PromptStyle style) implements Serializable {}
