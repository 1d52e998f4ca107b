package io.influencegen.screening.boundary;

import java.io.Serializable;

/** How many matches of a person wait for a decision, trouble somebody higher up, or are known to mean somebody else. */
public record ScreeningResult(int open, int escalated, int cleared) implements Serializable {
    public boolean isClear() {
        return open == 0 && escalated == 0;
    }
}
