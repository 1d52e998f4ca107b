package io.influencegen.identity.batch;

import io.influencegen.batchlet.boundary.RunBatchlet;
import io.influencegen.identity.boundary.DemoLoad;
import io.influencegen.job.boundary.RunKey;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Adds made-up people until there are as many as were wished for: again it adds none. */
@Named
@Dependent
public class DemoLoader extends RunBatchlet {
    @Inject
    @BatchProperty
    private String users;

    @Inject
    private DemoLoad demo;

    @Override
    protected String drive(RunKey key) {
        demo.wish(key, Integer.parseInt(users));
        long added = 0;
        int some;
        do {
            some = demo.addSome(key);
            added += some;
        } while (some > 0 && !isStopped());
        ledger().conclude(key, Map.of("added", String.valueOf(added)));
        return exit("ADDED", added);
    }
}
