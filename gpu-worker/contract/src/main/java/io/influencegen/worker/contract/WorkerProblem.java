package io.influencegen.worker.contract;

/**
 * What went wrong (RFC 9457): {@code code} for programs, {@code detail} the cause, {@code next} what to do about it, and the
 * reference that stands in the worker's log.
 */
public record WorkerProblem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String next,
        String reference,
        String field,
        Double minimum,
        Double maximum,
        Integer retryAfterSeconds) {}
