package io.influencegen.screening.control;

import java.util.UUID;

/** A name of an entry in force that may be the one asked for. */
record Candidate(
        UUID list,
        String listName,
        UUID entry,
        String fingerprint,
        String entryName,
        String matchedName,
        boolean main,
        String birthDates,
        String countries) {}
