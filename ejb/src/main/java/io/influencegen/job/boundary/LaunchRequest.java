package io.influencegen.job.boundary;

import java.io.Serializable;
import java.util.Map;

/** What somebody wants done. Parameters that are left out have their standard value. */
public record LaunchRequest(String job, Map<String, String> parameters, boolean dryRun) implements Serializable {
    public LaunchRequest {
        parameters = Map.copyOf(parameters);
    }

    /** With every parameter at its standard. */
    public static LaunchRequest of(String job) {
        return new LaunchRequest(job, Map.of(), false);
    }
}
