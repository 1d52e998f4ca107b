package io.influencegen.job.boundary;

import java.io.Serializable;

/** A run that still needs somebody. */
public record TroubledRun(RunView run, Trouble trouble) implements Serializable {}
