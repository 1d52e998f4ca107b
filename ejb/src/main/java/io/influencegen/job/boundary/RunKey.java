package io.influencegen.job.boundary;

import java.io.Serializable;
import java.util.Properties;
import java.util.UUID;

/** One attempt to drive a run: what its execution was given as job parameters {@code run} and {@code attempt}. */
public record RunKey(UUID run, int attempt) implements Serializable {
    public static final String RUN = "run";
    public static final String ATTEMPT = "attempt";

    public static RunKey of(String run, String attempt) {
        return new RunKey(UUID.fromString(run), Integer.parseInt(attempt));
    }

    public static RunKey of(Properties jobParameters) {
        return of(jobParameters.getProperty(RUN), jobParameters.getProperty(ATTEMPT));
    }
}
