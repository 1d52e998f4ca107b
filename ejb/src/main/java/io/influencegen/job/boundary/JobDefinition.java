package io.influencegen.job.boundary;

import java.io.Serializable;
import java.util.List;

/** A job as its feature declares it: the name of its XML, and what may be asked of it. At most {@code atOnce} runs at a time. */
public record JobDefinition(
        String name, RestartPolicy restart, boolean dryRun, int atOnce, List<JobParameter> parameters)
        implements Serializable {
    public JobDefinition {
        parameters = List.copyOf(parameters);
    }

    /** One that goes on by itself, runs once at a time and knows no dry run. */
    public static JobDefinition of(String name, JobParameter... parameters) {
        return new JobDefinition(name, RestartPolicy.AUTOMATIC, false, 1, List.of(parameters));
    }
}
