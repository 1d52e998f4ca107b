package io.influencegen.worker.problem;

import io.influencegen.worker.contract.Range;
import io.influencegen.worker.contract.WorkerProblem;
import java.util.UUID;

/** The worker cannot do what it was asked for. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int REFERENCE_LENGTH = 8;

    private final ProblemCode code;
    private final String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
    private final String field;
    private final transient Range range;
    private final Integer retryAfterSeconds;

    private Refusal(
            ProblemCode code, String detail, Throwable cause, String field, Range range, Integer retryAfterSeconds) {
        super(detail, cause);
        this.code = code;
        this.field = field;
        this.range = range;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static Refusal of(ProblemCode code, String detail) {
        return new Refusal(code, detail, null, null, null, null);
    }

    public static Refusal of(ProblemCode code, String detail, Throwable cause) {
        return new Refusal(code, detail, cause, null, null, null);
    }

    public static Refusal ofField(ProblemCode code, String field, String detail) {
        return new Refusal(code, detail, null, field, null, null);
    }

    public static Refusal outOfRange(String field, double value, Range range) {
        return new Refusal(
                ProblemCode.OUT_OF_RANGE,
                "%s is %s, but must be between %s and %s."
                        .formatted(field, plain(value), plain(range.minimum()), plain(range.maximum())),
                null,
                field,
                range,
                null);
    }

    public static Refusal after(ProblemCode code, String detail, int seconds) {
        return new Refusal(code, detail, null, null, null, seconds);
    }

    public ProblemCode code() {
        return code;
    }

    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public String reference() {
        return reference;
    }

    public WorkerProblem problem() {
        return new WorkerProblem(
                "urn:influencegen:worker:" + code.word(),
                code.title(),
                code.status(),
                code.word(),
                getMessage(),
                code.next(),
                reference,
                field,
                range == null ? null : range.minimum(),
                range == null ? null : range.maximum(),
                retryAfterSeconds);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
