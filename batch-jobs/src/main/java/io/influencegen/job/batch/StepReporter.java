package io.influencegen.job.batch;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.RunLost;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Says in the live log which step begins, how it ended, and what went wrong. */
@Named
@Dependent
public class StepReporter extends AbstractStepListener {
    private static final Logger LOG = System.getLogger(StepReporter.class.getName());

    @Inject
    private RunLedger ledger;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Override
    public void beforeStep() {
        say("Step " + step.getStepName() + " begins");
    }

    @Override
    public void afterStep() {
        Optional.ofNullable(step.getException()).ifPresentOrElse(this::failed, this::ended);
    }

    private void failed(Exception problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String what = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        job.setTransientUserData("Step " + step.getStepName() + ": " + what);
        say("Step " + step.getStepName() + " failed, " + what);
    }

    private void ended() {
        String exit = Optional.ofNullable(step.getExitStatus()).orElse("");
        say("Step " + step.getStepName() + " ended" + (exit.isBlank() ? "" : ": " + exit));
    }

    private void say(String line) {
        try {
            ledger.say(RunKey.of(job.getProperties()), line);
        } catch (RunLost lost) {
            LOG.log(Level.INFO, "Nobody hears this attempt any more: {0}", lost.getMessage());
        }
    }
}
