package io.influencegen.outbox.boundary;

import java.time.Duration;
import java.util.Optional;

/** How one try went. */
public record DeliveryResult(
        Outcome outcome, Optional<Integer> status, Optional<String> error, Optional<Duration> retryAfter) {
    private static final int MAX_ERROR = 1000;

    /** What the relay makes of it. */
    public enum Outcome {
        DELIVERED,
        /** May pass: tried again later, counts against the destination's circuit. */
        FAILED,
        /** Will never pass: dead at once, with the reason. */
        REFUSED,
        /** Nobody needs it any more: discarded, with the reason. */
        NEEDLESS,
        /** Not tried at all, for want of something of ours: waits without counting as a try or against the destination. */
        POSTPONED
    }

    public DeliveryResult {
        error = error.map(text -> text.length() > MAX_ERROR ? text.substring(0, MAX_ERROR) : text);
    }

    public static DeliveryResult delivered(int status) {
        return new DeliveryResult(Outcome.DELIVERED, Optional.of(status), Optional.empty(), Optional.empty());
    }

    public static DeliveryResult failed(String error) {
        return new DeliveryResult(Outcome.FAILED, Optional.empty(), Optional.of(error), Optional.empty());
    }

    public static DeliveryResult failed(int status, String error, Optional<Duration> retryAfter) {
        return new DeliveryResult(Outcome.FAILED, Optional.of(status), Optional.of(error), retryAfter);
    }

    public static DeliveryResult postponed(String reason, Duration wait) {
        return new DeliveryResult(Outcome.POSTPONED, Optional.empty(), Optional.of(reason), Optional.of(wait));
    }

    public static DeliveryResult needless(String reason) {
        return new DeliveryResult(Outcome.NEEDLESS, Optional.empty(), Optional.of(reason), Optional.empty());
    }

    public static DeliveryResult refused(String error) {
        return new DeliveryResult(Outcome.REFUSED, Optional.empty(), Optional.of(error), Optional.empty());
    }

    public static DeliveryResult refused(int status, String error) {
        return new DeliveryResult(Outcome.REFUSED, Optional.of(status), Optional.of(error), Optional.empty());
    }
}
