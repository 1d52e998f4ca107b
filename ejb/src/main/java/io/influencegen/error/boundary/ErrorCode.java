package io.influencegen.error.boundary;

/** A stable name for one way things can go wrong; each feature lists its own in an enum. */
public interface ErrorCode {
    String name();

    ErrorKind kind();

    /** The code as programs see it and as the text bundle keys it: {@code AUDIT_EVENT_UNKNOWN} is {@code audit-event-unknown}. */
    default String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
