package io.influencegen.usage.boundary;

/** What a list of usage has a line for each of. */
public enum UsageGrouping {
    PERSON,
    CAMPAIGN,
    MODEL,
    DAY
}
