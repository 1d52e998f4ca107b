package io.influencegen.bulk.boundary;

import java.io.Serializable;
import java.time.Duration;

/** What an order takes: the time if nothing else is to be made, the time of the workers in all, and of the month's quota. */
public record BulkEstimate(int pictures, Duration time, Duration compute, int quotaLeft) implements Serializable {
    public boolean fits() {
        return pictures <= quotaLeft;
    }
}
