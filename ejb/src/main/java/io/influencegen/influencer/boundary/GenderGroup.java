package io.influencegen.influencer.boundary;

import java.util.Locale;

/** The groups that platforms count followers in; who is in none of the first two, or says nothing, is in the last. */
public enum GenderGroup {
    WOMEN,
    MEN,
    OTHERS;

    /** Its name in texts of the portal. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
