package io.influencegen.kyc.batch;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.kyc.boundary.VerifiedPeople;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Reminds people of the end of their identity document. */
@Named
@Dependent
public class PaperReminder extends PeopleWalker {
    @Override
    boolean look(VerifiedPeople at, RunKey key, String step, WorkItem person) {
        return at.remind(key, step, person);
    }

    @Override
    String figure() {
        return "written-to";
    }
}
