package io.influencegen.usage.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** How a month of quotas ended: who used how much, and how many reservations without a picture were given back. */
public record ClosedMonth(LocalDate month, int people, int campaigns, long used, long released)
        implements Serializable {}
