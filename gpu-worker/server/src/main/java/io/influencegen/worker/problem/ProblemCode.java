package io.influencegen.worker.problem;

/** Every problem a caller can meet, with its HTTP status and what to do about it. */
public enum ProblemCode {
    MALFORMED(400, "The request cannot be read", "Send JSON as /v1/openapi.json describes it."),
    UNAUTHORIZED(401, "The secret is missing or wrong", "Send the worker's secret as a bearer token."),
    UNKNOWN_JOB(
            404, "There is no such job", "Submit the picture again with the same key; it will be the same picture."),
    NO_PREVIEW(404, "There is nothing to see yet", "Ask again after the first step."),
    NOT_FOUND(404, "There is nothing at this address", "See /v1/openapi.json for what there is."),
    NOT_ALLOWED(405, "This cannot be done here", "See /v1/openapi.json for what can be done at this address."),
    NOT_READY(409, "The picture is not finished", "Wait until the job's state is SUCCEEDED."),
    KEY_REUSED(409, "This key stands for another picture", "Use a new key for a new request."),
    CANCELLED(410, "The picture was cancelled", "Submit it again with a new key if you still want it."),
    TOO_LARGE(413, "The request is too large", "Send fewer pictures at once or shorter prompts."),
    WRONG_TYPE(415, "Only JSON is understood here", "Send Content-Type: application/json."),
    INVALID(422, "The request asks for something that is not possible", "Correct the named field."),
    OUT_OF_RANGE(422, "A number is out of its range", "Choose one within the range."),
    UNKNOWN_MODEL(422, "There is no such model on this worker", "Choose one of /v1/models."),
    UNKNOWN_STYLE(422, "The model has no such style", "Choose one of the model's styles in /v1/models."),
    QUEUE_FULL(429, "The queue is full", "Try again after the given time, or ask another worker."),
    TOO_MANY_LISTENERS(429, "Too many callers follow jobs at once", "Ask for the job's state instead."),
    INTERNAL(
            500,
            "Something went wrong in the worker",
            "Try again; if it stays, look for the reference in the worker's log."),
    MODEL_FAULT(503, "The model cannot be used", "Mend the model's folder as the cause says, or choose another model."),
    BACKEND_FAULT(
            502,
            "The system that makes these pictures failed",
            "Try again later; the operator finds the reference in the log."),
    BACKEND_REFUSED(
            422, "The system that makes these pictures refused the request", "Change the prompt or parameters."),
    BACKEND_TIMEOUT(504, "The system that makes these pictures did not answer in time", "Try again later."),
    STOPPING(503, "The worker is being stopped", "Submit the picture again, here in a moment or at another worker.");

    private final int status;
    private final String title;
    private final String next;

    ProblemCode(int status, String title, String next) {
        this.status = status;
        this.title = title;
        this.next = next;
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    String next() {
        return next;
    }

    /** As it stands in answers: {@code queue-full}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
