package io.influencegen.screening.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** An entry of a list that may be who was looked for: 100 is as good as certain. The reasons' points add up to the score. */
public record ScreeningMatch(
        UUID entryId, String listName, String entryName, String matchedName, int score, List<ScreeningReason> reasons)
        implements Serializable {
    public ScreeningMatch {
        reasons = List.copyOf(reasons);
    }
}
