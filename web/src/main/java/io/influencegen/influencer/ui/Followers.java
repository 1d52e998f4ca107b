package io.influencegen.influencer.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerError;

/** Numbers as people copy them from their profiles: {@code 12,400} and {@code 12 400} are the same. */
final class Followers {
    private static final String MOST = "1,000,000,000";

    private Followers() {}

    static int read(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s,.'’\\u00A0\\u202F]", "");
        if (!digits.matches("\\d{1,10}") || Long.parseLong(digits) > Integer.MAX_VALUE) {
            throw new DomainException(InfluencerError.FOLLOWERS_INVALID, MOST);
        }
        return Integer.parseInt(digits);
    }
}
