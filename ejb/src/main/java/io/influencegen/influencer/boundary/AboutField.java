package io.influencegen.influencer.boundary;

import java.time.LocalDate;
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

    /** What somebody answered; empty where they did not. */
    public String of(PersonDetails details) {
        Address address = details.address();
        return switch (this) {
            case GIVEN_NAME -> details.givenName();
            case FAMILY_NAME -> details.familyName();
            case BIRTH_DATE -> details.birthDate().map(LocalDate::toString).orElse("");
            case PHONE -> details.phone();
            case STREET -> address.street();
            case ADDITION -> address.addition();
            case POSTAL_CODE -> address.postalCode();
            case CITY -> address.city();
            case REGION -> address.region();
            case COUNTRY -> address.country();
        };
    }

    /** Its name in the middle of a sentence. */
    public String getWords() {
        return getKey().replace('-', ' ');
    }

    /** Its name in documents, ids and texts. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
