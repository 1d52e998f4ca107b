package io.influencegen.job.ui;

import io.influencegen.job.boundary.JobDesk;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;

/** Starts jobs. Here in the web tier, where the server still knows an execution as ours after the next deployment. */
@ApplicationScoped
public class Jobs {
    public static final String CLEAN_HISTORY = "clean-history";
    public static final String RE_WRAP_KEYS = "re-wrap-keys";

    private static final Logger LOG = System.getLogger(Jobs.class.getName());

    @Inject
    private JobDesk desk;

    /** On behalf of the person who calls, if the desk lets them. */
    public long startByHand(String job) {
        desk.request(job);
        return start(job);
    }

    long start(String job) {
        long execution = BatchRuntime.getJobOperator().start(job, new Properties());
        LOG.log(Level.INFO, "Job {0} was started as execution {1}", job, execution);
        return execution;
    }
}
