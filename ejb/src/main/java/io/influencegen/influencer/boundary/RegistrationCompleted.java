package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;

/** All steps are answered. Fired at every change that leaves it so, in its transaction. */
public record RegistrationCompleted(UserId id) {}
