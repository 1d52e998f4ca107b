package io.influencegen.influencer.boundary;

import java.util.Locale;

/** What the first step asks, and how long an answer may be. */
public enum AboutField {
    GIVEN_NAME(80),
    FAMILY_NAME(80),
    /** As 1994-08-23. */
    BIRTH_DATE(10),
    PHONE(30),
    STREET(120),
    ADDITION(120),
    POSTAL_CODE(12),
    CITY(80),
    REGION(80),
    COUNTRY(2);

    private final int longest;

    AboutField(int longest) {
        this.longest = longest;
    }

    public int getLongest() {
        return longest;
    }

    /** Its name in documents, ids and texts. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
