package io.influencegen.influencer.boundary;

import java.io.Serializable;

/** A profile to add; the handle may be written with an @, or be the profile's address. */
public record NewSocialProfile(Platform platform, String handle, int followers) implements Serializable {}
