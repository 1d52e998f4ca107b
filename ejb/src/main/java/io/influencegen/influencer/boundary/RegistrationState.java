package io.influencegen.influencer.boundary;

/** One's own registration, with the versions of the steps that are answered field by field. */
public record RegistrationState(InfluencerView influencer, long aboutVersion, long audienceVersion) {}
