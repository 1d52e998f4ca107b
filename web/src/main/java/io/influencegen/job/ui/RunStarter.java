package io.influencegen.job.ui;

import io.influencegen.job.boundary.RunVehicles;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.LiveFeed;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has this node drive runs from deployment to undeployment: on every request that commits, and by a beat that also says that
 * the node lives. Here in the web tier, where the server still knows an execution as ours after the next deployment.
 */
@WebListener
public class RunStarter implements ServletContextListener {
    private static final Logger LOG = System.getLogger(RunStarter.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);
    private static final String WORK = "job-work";

    @Inject
    private RunVehicles vehicles;

    @Inject
    private LiveFeed feed;

    @Inject
    @ConfigProperty(name = "influencegen.node.id", defaultValue = "node")
    private String nodeId;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource
    private ContextService contexts;

    private final Consumer<Announced> ear = this::heard;
    private Runnable looking;
    private RunDriver driver;
    private ScheduledFuture<?> beating;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        driver = new RunDriver(vehicles, nodeId);
        looking = contexts.contextualRunnable(this::look);
        beating = executor.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        feed.subscribe(ear);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        feed.unsubscribe(ear);
        beating.cancel(false);
        try {
            driver.drain(STOP_GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Runs were left as they are, whoever comes next finds them", e);
        }
    }

    /**
     * Never in the name of whoever announced it: the runtime shows an execution only to the one that started it, and that is
     * the product itself.
     */
    private void heard(Announced announced) {
        if (announced.topic().equals(WORK)) {
            executor.execute(looking);
        }
    }

    private void beat() {
        try {
            driver.beat();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The beat was missed, the next one tries again", e);
        }
        look();
    }

    private void look() {
        try {
            driver.look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Runs could not be looked after, the next beat tries again", e);
        }
    }
}
