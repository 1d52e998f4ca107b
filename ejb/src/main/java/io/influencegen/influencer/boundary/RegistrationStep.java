package io.influencegen.influencer.boundary;

import java.util.Locale;

/** What a registration consists of, in the order in which it is asked. */
public enum RegistrationStep {
    /** Name, birth date, phone, address. */
    ABOUT,
    /** Social profiles. */
    CHANNELS,
    /** Niches, and who follows. */
    AUDIENCE;

    /** Its name in addresses and texts of the portal. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
