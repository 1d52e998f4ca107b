package io.influencegen.job.boundary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A feature's way to take what its job skipped again; a bean of the feature, found by CDI. What stands in a work list needs
 * none: it goes back there, and the run goes on.
 */
public interface SkipRepair {
    /** The name of the job. */
    String job();

    /** Called in the transaction that settles the skips. */
    void requeue(UUID run, List<SkippedItem> items);

    /** What is wrong with an input somebody has mended, in words for them. */
    Optional<String> fault(String input);
}
