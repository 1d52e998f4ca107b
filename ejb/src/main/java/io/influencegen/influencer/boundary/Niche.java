package io.influencegen.influencer.boundary;

import java.util.Locale;

/** What somebody's content is about. */
public enum Niche {
    ART,
    AUTOMOTIVE,
    BEAUTY,
    BOOKS,
    BUSINESS,
    COMEDY,
    CRAFTS,
    DANCE,
    EDUCATION,
    FAMILY,
    FASHION,
    FILM,
    FINANCE,
    FITNESS,
    FOOD,
    GAMING,
    GARDEN,
    HEALTH,
    HOME,
    LIFESTYLE,
    MUSIC,
    OUTDOORS,
    PETS,
    PHOTOGRAPHY,
    SCIENCE,
    SPORTS,
    SUSTAINABILITY,
    TECHNOLOGY,
    TRAVEL;

    /** Its name in texts of the portal. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
