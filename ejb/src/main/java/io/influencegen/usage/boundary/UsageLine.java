package io.influencegen.usage.boundary;

import java.io.Serializable;
import java.time.Duration;

/** What was made of one thing within a span: of a day, a model, a person, a campaign, or of all. The label is for people. */
public record UsageLine(
        String key, String label, long completed, long failed, long cancelled, Duration compute, long calls)
        implements Serializable {
    public static UsageLine nothing(String key) {
        return new UsageLine(key, key, 0, 0, 0, Duration.ZERO, 0);
    }

    public UsageLine labelled(String newLabel) {
        return new UsageLine(key, newLabel, completed, failed, cancelled, compute, calls);
    }

    public long computeSeconds() {
        return compute.toSeconds();
    }
}
