package io.influencegen.usage.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** How a month's quota stands: of {@code limit}, so many are used, and so many more are being made. */
public record QuotaView(LocalDate month, int limit, int used, int reserved) implements Serializable {
    public int left() {
        return Math.max(0, limit - used - reserved);
    }

    /** The day on which it is whole again. */
    public LocalDate renewedOn() {
        return month.plusMonths(1);
    }
}
