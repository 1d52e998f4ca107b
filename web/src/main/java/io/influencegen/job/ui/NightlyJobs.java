package io.influencegen.job.ui;

import io.influencegen.job.boundary.JobSchedule;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks every ten minutes whether tonight's jobs are due and nobody has begun them: so a night in which every node was
 * down is made up for in the morning.
 */
@WebListener
public class NightlyJobs implements ServletContextListener {
    private static final Logger LOG = System.getLogger(NightlyJobs.class.getName());
    private static final LocalTime DUE = LocalTime.of(2, 30);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

    @Inject
    private JobSchedule schedule;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> looking;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        looking = executor.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toSeconds(), LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        looking.cancel(false);
    }

    private void look() {
        try {
            ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
            if (!now.toLocalTime().isBefore(DUE) && schedule.claim(Jobs.CLEAN_HISTORY, now.toLocalDate())) {
                jobs.start(Jobs.CLEAN_HISTORY);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Nightly jobs could not be started, the next look tries again", e);
        }
    }
}
