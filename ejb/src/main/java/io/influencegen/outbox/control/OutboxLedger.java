package io.influencegen.outbox.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.outbox.control.CircuitRepository.Target;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps the book of every message: who may deliver it now, and what is to happen after a try. */
@Dependent
public class OutboxLedger {
    private static final Logger LOG = System.getLogger(OutboxLedger.class.getName());

    private final OutboxRepository messages;
    private final SettlementRepository settlements;
    private final CircuitRepository circuits;
    private final OutboxNews news;
    private final RelayRules rules;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    public OutboxLedger(
            OutboxRepository messages,
            SettlementRepository settlements,
            CircuitRepository circuits,
            OutboxNews news,
            RelayRules rules,
            RequestContext context,
            Clock clock) {
        this.messages = messages;
        this.settlements = settlements;
        this.circuits = circuits;
        this.news = news;
        this.rules = rules;
        this.context = context;
        this.clock = clock;
    }

    public UUID enqueue(OutboxMessage message) {
        UUID id = TimeOrderedId.next(clock.millis());
        boolean added = messages.add(
                id,
                message,
                rules.retries(message.channel()).maxAttempts(),
                now(),
                context.correlationId(),
                context.caller().name());
        if (!added) {
            return messages.idOf(message.channel(), message.idempotencyKey()).orElseThrow();
        }
        news.enqueued();
        return id;
    }

    public List<Delivery> take(String node, int limit) {
        Instant now = now();
        Delivery.Lease lease = new Delivery.Lease(node, now.plus(rules.lease()));
        List<OutboxMessage> dead = messages.expireLeases(now);
        if (!dead.isEmpty()) {
            news.diedWithTheirNode(dead);
            LOG.log(
                    Level.WARNING,
                    "Messages died with their node: {0}",
                    dead.stream().map(OutboxMessage::idempotencyKey).toList());
        }
        List<Delivery> taken = new ArrayList<>();
        circuits.claimProbes(now, lease.until(), limit)
                .forEach(target -> taken.addAll(messages.leaseProbe(lease, now, target)));
        if (taken.size() < limit) {
            taken.addAll(messages.lease(lease, now, limit - taken.size()));
        }
        return taken;
    }

    public void record(Delivery delivery, DeliveryResult result, Instant startedAt, Duration took) {
        if (result.outcome() != DeliveryResult.Outcome.POSTPONED) {
            settlements.note(delivery, result, startedAt, took);
        }
        boolean held = switch (result.outcome()) {
            case POSTPONED -> settlements.postponed(delivery, result, now());
            case DELIVERED -> delivered(delivery, result);
            case REFUSED -> refused(delivery, result);
            case NEEDLESS -> settlements.discarded(delivery, result, now());
            case FAILED -> failed(delivery, result);
        };
        if (!held) {
            LOG.log(Level.WARNING, "Result of message {0} came after its lease, try {1}", delivery.id(), result);
        }
    }

    /** Whether a destination is left alone for now. */
    public boolean isSpared(String channel, String destination) {
        return circuits.openUntil(new Target(channel, destination))
                .filter(until -> until.isAfter(now()))
                .isPresent();
    }

    public int release(String node) {
        return messages.release(node, now());
    }

    private boolean delivered(Delivery delivery, DeliveryResult result) {
        answered(delivery);
        LOG.log(Level.INFO, "Message {0} was delivered on try {1}", delivery.id(), delivery.attempt());
        return settlements.delivered(delivery, result, now());
    }

    private boolean refused(Delivery delivery, DeliveryResult result) {
        answered(delivery);
        return die(delivery, result);
    }

    private boolean failed(Delivery delivery, DeliveryResult result) {
        Target target = Target.of(delivery.message());
        Instant now = now();
        Circuit circuit = circuits.lock(target).failedAt(now, rules.circuit(target.channel()));
        circuits.save(target, circuit, result.error());
        if (settlements.isLastTry(delivery)) {
            return die(delivery, result);
        }
        Duration wait = rules.retries(target.channel())
                .delayAfter(delivery.attempt(), result.retryAfter(), ThreadLocalRandom.current());
        return settlements.again(delivery, result, now.plus(wait));
    }

    private boolean die(Delivery delivery, DeliveryResult result) {
        boolean held = settlements.dead(delivery, result, now());
        if (held) {
            news.died(delivery, result.error().orElse(""));
            LOG.log(Level.WARNING, "Message {0} died on try {1}", delivery.id(), delivery.attempt());
        }
        return held;
    }

    private void answered(Delivery delivery) {
        if (circuits.close(Target.of(delivery.message()))) {
            LOG.log(Level.INFO, "Destination of message {0} answered again", delivery.id());
        }
    }

    /** To the microsecond, as the database keeps it: a lease is recognised by its end. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
