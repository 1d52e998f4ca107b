package io.influencegen.imaging.boundary;

/** What an operator makes of a dead letter before it is tried again; its styles and size stay. */
public record DeadLetterChange(
        String model, String prompt, String negativePrompt, String ratio, long seed, int steps, double guidance) {}
