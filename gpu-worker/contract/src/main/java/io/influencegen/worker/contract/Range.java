package io.influencegen.worker.contract;

/** The numbers a parameter may have. */
public record Range(double minimum, double maximum, double preset) {}
