package io.influencegen.screening.control;

import java.util.List;
import java.util.UUID;

/** A name of an entry in force that may be the one asked for. */
record Candidate(
        UUID list,
        String listName,
        UUID entry,
        String fingerprint,
        String entryName,
        String matchedName,
        List<String> parts,
        boolean main,
        String birthDates,
        String countries) {
    Candidate {
        parts = List.copyOf(parts);
    }
}
