package io.influencegen.outbox.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One node's relay. Takes no more than it has free hands for, so that a lease begins when the work does; delivers outside
 * any transaction; takes again as soon as a hand is free.
 */
public final class RelayEngine {
    private static final Logger LOG = System.getLogger(RelayEngine.class.getName());

    /** The short transactions around a delivery. */
    public interface Leases {
        List<Delivery> take(String node, int limit);

        void record(Delivery delivery, DeliveryResult result, Instant startedAt, Duration took);

        int release(String node);
    }

    private final String node;
    private final Leases leases;
    private final Map<String, OutboxChannel> channels;
    private final Executor executor;
    private final Clock clock;
    private final int hands;
    private final Semaphore free;
    private volatile boolean stopping;

    public RelayEngine(
            String node,
            Leases leases,
            Map<String, OutboxChannel> channels,
            Executor executor,
            int hands,
            Clock clock) {
        this.node = node;
        this.leases = leases;
        this.channels = Map.copyOf(channels);
        this.executor = executor;
        this.hands = hands;
        this.free = new Semaphore(hands);
        this.clock = clock;
    }

    /** Takes what is due and hands it out; returns at once when every hand is busy or nothing is due. */
    public synchronized void tick() {
        int limit = stopping ? 0 : free.drainPermits();
        if (limit == 0) {
            return;
        }
        int taken = 0;
        try {
            List<Delivery> deliveries = leases.take(node, limit);
            for (Delivery delivery : deliveries) {
                executor.execute(() -> deliver(delivery));
                taken++;
            }
        } finally {
            free.release(Math.max(0, limit - taken));
        }
    }

    /** No new takes; waits for what is in flight, then gives back what is still not done. */
    public void stop(Duration grace) throws InterruptedException {
        stopping = true;
        boolean done = free.tryAcquire(hands, grace.toMillis(), TimeUnit.MILLISECONDS);
        int released = leases.release(node);
        LOG.log(Level.INFO, "Relay {0} stopped, all done={1}, given back={2}", node, done, released);
    }

    private void deliver(Delivery delivery) {
        try {
            Instant startedAt = clock.instant();
            DeliveryResult result = attempt(delivery);
            leases.record(delivery, result, startedAt, Duration.between(startedAt, clock.instant()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Result of message " + delivery.id() + " was not recorded, its lease will end", e);
        } finally {
            free.release();
        }
        tickAgain();
    }

    private void tickAgain() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Relay could not take more messages, the next poll will", e);
        }
    }

    private DeliveryResult attempt(Delivery delivery) {
        OutboxChannel channel = channels.get(delivery.message().channel());
        if (channel == null) {
            return DeliveryResult.refused(
                    "No channel is called " + delivery.message().channel());
        }
        try {
            return channel.deliver(delivery);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Channel failed on message " + delivery.id(), e);
            return DeliveryResult.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
