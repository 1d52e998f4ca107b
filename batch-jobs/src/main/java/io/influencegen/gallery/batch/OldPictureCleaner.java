package io.influencegen.gallery.batch;

import io.influencegen.gallery.boundary.PictureHistory;
import io.influencegen.history.boundary.HistoryCleaner;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets pictures that settings keep no longer; the job's own age does not count for them. */
@Named
@Dependent
public class OldPictureCleaner extends HistoryCleaner {
    @Inject
    private PictureHistory history;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return history.forgetDue(limit);
    }
}
