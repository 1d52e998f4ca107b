package io.influencegen.imaging.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.Replayed;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Does the same with one after the other, and counts what came of it. */
public final class EachOfMany {
    /** Nobody waits for more than a request may take. */
    public static final int MOST = 5000;

    private EachOfMany() {}

    public static Replayed replay(List<UUID> ids, Predicate<UUID> replay) {
        int replayed = 0;
        int refused = 0;
        for (UUID id : ids) {
            try {
                replayed += replay.test(id) ? 1 : 0;
            } catch (DomainException no) {
                if (no.code() != ImagingError.REPLAY_OVER_QUOTA) {
                    throw no;
                }
                refused++;
            }
        }
        return new Replayed(replayed, refused, ids.size() - replayed - refused);
    }

    public static int count(List<UUID> ids, Predicate<UUID> step) {
        return (int) ids.stream().filter(step).count();
    }
}
