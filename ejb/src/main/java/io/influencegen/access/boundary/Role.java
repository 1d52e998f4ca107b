package io.influencegen.access.boundary;

import java.util.Locale;

/** What a person may be here. Annotations use the constants of {@link Roles}; both lists are kept equal by a test. */
public enum Role {
    INFLUENCER,
    CAMPAIGN_MANAGER,
    KYC_REVIEWER,
    FINANCE,
    BATCH_OPERATOR,
    AUDITOR,
    ADMINISTRATOR;

    /** The role's name in security annotations and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
