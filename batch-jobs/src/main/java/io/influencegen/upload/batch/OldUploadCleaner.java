package io.influencegen.upload.batch;

import io.influencegen.history.boundary.HistoryCleaner;
import io.influencegen.upload.boundary.UploadHistory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets uploads that nobody goes on with, and notes of settled ones. */
@Named
@Dependent
public class OldUploadCleaner extends HistoryCleaner {
    @Inject
    private UploadHistory history;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return history.forgetOlderThan(age, limit);
    }
}
