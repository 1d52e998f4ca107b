package io.influencegen.fetch.boundary;

/** Nothing was brought home, and why. */
public final class FetchFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Whether another try could end otherwise. */
    public enum Kind {
        /** This address will never be asked. */
        FORBIDDEN,
        /** What came was more than was allowed. */
        TOO_LARGE,
        /** It took too long, broke, or was answered with an error. */
        UNAVAILABLE
    }

    FetchFailed(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    FetchFailed(Kind kind, String reason, Exception cause) {
        super(reason, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
