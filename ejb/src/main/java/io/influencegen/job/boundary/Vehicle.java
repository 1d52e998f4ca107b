package io.influencegen.job.boundary;

import java.io.Serializable;
import java.util.Map;

/** What a node shall drive now. */
public record Vehicle(RunKey key, String job, Map<String, String> parameters, boolean dryRun) implements Serializable {
    public Vehicle {
        parameters = Map.copyOf(parameters);
    }
}
