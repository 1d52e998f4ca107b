package io.influencegen.job.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** Another attempt drives the run, or nobody does any more: whoever gets this writes nothing and ends. */
@ApplicationException(rollback = true)
public class RunLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunLost(UUID run, int attempt) {
        super("Run " + run + " is no longer driven by attempt " + attempt);
    }
}
