package io.influencegen.identity.boundary;

/** Whether a person has a second factor, whether they need one, and how many recovery codes are left. */
public record SecondFactorState(boolean set, boolean mandatory, int recoveryCodes) {}
