package io.influencegen.upload.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets go of what nobody goes on with, and of notes of long ago. Stored files are their feature's, and stay. */
@Dependent
public class UploadCleaning {
    private final UploadRepository uploads;
    private final Clock clock;

    @Inject
    public UploadCleaning(UploadRepository uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** The larger of both counts: while it is the limit, there is more. */
    public int forget(Duration age, Duration quarantine, int limit) {
        Instant now = clock.instant();
        int expired = uploads.expire(now, limit);
        return Math.max(expired, uploads.forget(now.minus(age), now.minus(quarantine), limit));
    }
}
