package io.influencegen.notification.batch;

import io.influencegen.history.boundary.HistoryCleaner;
import io.influencegen.notification.boundary.MailWork;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets mails of long ago, sent or not. */
@Named
@Dependent
public class OldMailCleaner extends HistoryCleaner {
    @Inject
    private MailWork mails;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return mails.forgetOlderThan(age, limit);
    }
}
