package io.influencegen.job.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A job with its latest runs, the newest first, and how many skipped items are open. */
public record JobCard(JobDefinition definition, List<RunView> latest, long openSkips) implements Serializable {
    public JobCard {
        latest = List.copyOf(latest);
    }

    public Optional<RunView> last() {
        return latest.stream().findFirst();
    }
}
