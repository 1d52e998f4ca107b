package io.influencegen.job.ui;

import io.influencegen.job.boundary.RunEnd;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunVehicles;
import io.influencegen.job.boundary.Vehicle;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts, stops and watches executions of the server on behalf of runs. */
final class RunDriver {
    private static final Logger LOG = System.getLogger(RunDriver.class.getName());
    private static final long LOOK_MILLIS = 100;

    private final RunVehicles vehicles;
    private final String name;
    private final JobOperator operator = BatchRuntime.getJobOperator();
    private final Map<RunKey, Long> executions = new ConcurrentHashMap<>();
    /** Those that were told to stop. */
    private final Set<RunKey> stopping = ConcurrentHashMap.newKeySet();

    private UUID node;
    private boolean draining;

    RunDriver(RunVehicles vehicles, String name) {
        this.vehicles = vehicles;
        this.name = name;
    }

    void beat() {
        vehicles.beat(node());
        vehicles.requestDue();
        vehicles.tellTroubles();
    }

    /** One at a time, as beats and announcements meet here. */
    synchronized void look() {
        if (draining) {
            return;
        }
        vehicles.stopsAsked(node()).forEach(this::stop);
        executions.keySet().forEach(this::watch);
        Optional<Vehicle> next = vehicles.claim(node());
        while (next.isPresent()) {
            start(next.get());
            next = vehicles.claim(node());
        }
    }

    /** Takes no more, stops what it drives, and leaves it for whoever comes next. */
    void drain(Duration grace) throws InterruptedException {
        synchronized (this) {
            draining = true;
        }
        executions.keySet().forEach(this::stop);
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + grace.toNanos();
        while (!executions.isEmpty() && System.nanoTime() < end) {
            executions.keySet().forEach(this::watch);
            if (!executions.isEmpty() && never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        LOG.log(Level.INFO, "Node {0} drives no more, runs left to others: {1}", name, vehicles.end(node()));
    }

    private synchronized UUID node() {
        if (node == null) {
            node = vehicles.begin(name);
        }
        return node;
    }

    private void start(Vehicle vehicle) {
        Properties parameters = new Properties();
        vehicle.parameters().forEach(parameters::setProperty);
        parameters.setProperty(RunKey.RUN, vehicle.key().run().toString());
        parameters.setProperty(RunKey.ATTEMPT, String.valueOf(vehicle.key().attempt()));
        try {
            long execution = operator.start(vehicle.job(), parameters);
            executions.put(vehicle.key(), execution);
            vehicles.drives(vehicle.key(), execution);
        } catch (BatchRuntimeException e) {
            LOG.log(Level.ERROR, "Run " + vehicle.key().run() + " could not be started", e);
            vehicles.ended(vehicle.key(), RunEnd.FAILED, "It could not be started: " + e.getMessage());
        }
    }

    private void stop(RunKey key) {
        Long execution = executions.get(key);
        if (execution == null || !stopping.add(key)) {
            return;
        }
        try {
            operator.stop(execution);
            vehicles.stopping(key);
        } catch (JobExecutionNotRunningException over) {
            LOG.log(Level.DEBUG, "Execution {0} was over before it could be stopped", execution);
        }
    }

    /** For executions that end without a word, as when an artefact cannot be made. */
    private void watch(RunKey key) {
        switch (statusOf(executions.get(key))) {
            case COMPLETED -> over(key, RunEnd.COMPLETED, null);
            case STOPPED -> over(key, RunEnd.STOPPED, null);
            case FAILED, ABANDONED ->
                over(key, RunEnd.FAILED, "It failed before a step could say why; the log knows more");
            default -> LOG.log(Level.TRACE, "Execution of run {0} goes on", key.run());
        }
    }

    /** One that cannot be asked keeps no other run waiting: its own listener tells how it ends. */
    private BatchStatus statusOf(long execution) {
        try {
            return operator.getJobExecution(execution).getBatchStatus();
        } catch (BatchRuntimeException e) {
            LOG.log(Level.WARNING, "Execution " + execution + " cannot be asked how it stands", e);
            return BatchStatus.STARTED;
        }
    }

    private void over(RunKey key, RunEnd end, String problem) {
        executions.remove(key);
        stopping.remove(key);
        vehicles.ended(key, end, problem);
    }
}
