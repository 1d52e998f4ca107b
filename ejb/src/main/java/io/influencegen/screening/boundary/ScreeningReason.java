package io.influencegen.screening.boundary;

import java.io.Serializable;

/** One thing that speaks for or against a match, what exactly, and how many points it brought. */
public record ScreeningReason(Kind kind, String detail, int points) implements Serializable {
    /** What was compared. */
    public enum Kind {
        /** How alike the names are, part by part. */
        NAME,
        /** The name that matched is another than the main one. */
        ALIAS,
        /** Parts of the longer name that the other has not. */
        MISSING_PART,
        /** A part that is only an initial in one of the names. */
        INITIAL,
        BIRTH_DATE_SAME,
        BIRTH_DATE_CLOSE,
        BIRTH_DATE_OTHER,
        COUNTRY_SAME,
        COUNTRY_OTHER
    }
}
