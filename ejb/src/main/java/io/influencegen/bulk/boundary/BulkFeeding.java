package io.influencegen.bulk.boundary;

import io.influencegen.bulk.control.Feeding;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** What a run does for an order: it keeps the queue of pictures filled, no further than workers need, and notes what ended. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkFeeding {
    @Inject
    private Feeding feeding;

    /** How a slice stands. */
    public record Standing(boolean paused, long waiting, long sent) {
        public boolean isDone() {
            return waiting == 0 && sent == 0;
        }
    }

    /** As many partitions as workers can use. */
    public int partitions() {
        return feeding.partitions();
    }

    /** Says how much there is to make. */
    public void open(BulkSlice slice) {
        feeding.open(slice);
    }

    /** Notes what has come to an end. */
    public Standing settle(BulkSlice slice) {
        return feeding.settle(slice);
    }

    /** The next to send, no more than the queue should hold. */
    public List<Integer> next(BulkSlice slice, Standing standing) {
        return feeding.next(slice, standing);
    }

    /** Into the queue of pictures, under an id that it keeps. Refused with what the queue refuses. */
    public void send(BulkSlice slice, int position) {
        feeding.send(slice, position);
    }

    /** It cannot be made. */
    public void refused(BulkSlice slice, int position, String code, List<String> details) {
        feeding.refused(slice, position, code, details);
    }

    /** Takes those out of the queue that nobody has begun. */
    public void withdraw(BulkSlice slice) {
        feeding.withdraw(slice);
    }

    public void conclude(BulkSlice slice) {
        feeding.conclude(slice);
    }
}
