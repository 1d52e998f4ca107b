package io.influencegen.usage.boundary;

import java.time.LocalDate;
import java.util.List;

/** Which pictures still hold quota of a month; a bean of the feature that makes them, found by CDI. */
public interface OpenHolds {
    /** One for each picture that has not come to its end. */
    List<QuotaHold> of(LocalDate month);
}
