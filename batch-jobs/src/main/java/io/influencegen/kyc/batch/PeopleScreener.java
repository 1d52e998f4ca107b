package io.influencegen.kyc.batch;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.kyc.boundary.VerifiedPeople;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Looks people up in the sanction lists as they are now. */
@Named
@Dependent
public class PeopleScreener extends PeopleWalker {
    @Override
    boolean look(VerifiedPeople at, RunKey key, String step, WorkItem person) {
        return at.screen(key, step, person);
    }

    @Override
    String figure() {
        return "cases-opened";
    }
}
