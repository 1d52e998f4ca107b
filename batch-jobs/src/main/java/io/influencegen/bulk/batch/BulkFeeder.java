package io.influencegen.bulk.batch;

import io.influencegen.bulk.boundary.BulkFeeding;
import io.influencegen.bulk.boundary.BulkFeeding.Standing;
import io.influencegen.bulk.boundary.BulkSlice;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.RunKey;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the queue filled for its part of an order until all of it has come to an end, or somebody pauses the order. */
@Named
@Dependent
public class BulkFeeder extends AbstractBatchlet {
    private static final long LOOK_EVERY_MILLIS = 300;

    @Inject
    private BulkFeeding feeding;

    @Inject
    @BatchProperty
    private String run;

    @Inject
    @BatchProperty
    private String attempt;

    @Inject
    @BatchProperty
    private String order;

    @Inject
    @BatchProperty
    private String partition;

    @Inject
    @BatchProperty
    private String partitions;

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public String process() throws InterruptedException {
        BulkSlice slice = new BulkSlice(
                RunKey.of(run, attempt),
                UUID.fromString(order),
                Integer.parseInt(partition),
                Integer.parseInt(partitions));
        if (slice.partition() == 0) {
            feeding.open(slice);
        }
        Standing standing = feeding.settle(slice);
        while (!standing.isDone() && !standing.paused()) {
            feeding.next(slice, standing).forEach(position -> send(slice, position));
            if (stopped.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                feeding.withdraw(slice);
                return "STOPPED";
            }
            standing = feeding.settle(slice);
        }
        feeding.withdraw(slice);
        return standing.paused() ? "PAUSED" : "DONE";
    }

    private void send(BulkSlice slice, int position) {
        try {
            feeding.send(slice, position);
        } catch (DomainException refused) {
            feeding.refused(slice, position, refused.code().key(), refused.details());
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
