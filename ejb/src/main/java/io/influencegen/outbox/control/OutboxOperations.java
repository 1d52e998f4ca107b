package io.influencegen.outbox.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.outbox.boundary.CircuitView;
import io.influencegen.outbox.boundary.OutboxDetail;
import io.influencegen.outbox.boundary.OutboxError;
import io.influencegen.outbox.boundary.OutboxMessage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What operators do with messages. */
@Dependent
public class OutboxOperations {
    private static final Logger LOG = System.getLogger(OutboxOperations.class.getName());
    private static final int LONGEST_REASON = 500;

    private final ReplayRepository replays;
    private final OutboxViewRepository views;
    private final CircuitRepository circuits;
    private final OutboxNews news;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    public OutboxOperations(
            ReplayRepository replays,
            OutboxViewRepository views,
            CircuitRepository circuits,
            OutboxNews news,
            RequestContext context,
            Clock clock) {
        this.replays = replays;
        this.views = views;
        this.circuits = circuits;
        this.news = news;
        this.context = context;
        this.clock = clock;
    }

    public List<CircuitView> circuits() {
        Instant now = clock.instant();
        return circuits.all().stream().map(trouble -> view(trouble, now)).toList();
    }

    public void replay(UUID id) {
        OutboxDetail before = message(id);
        if (replay(Selection.of(Set.of(id.toString()))) == 0) {
            throw new DomainException(
                    OutboxError.OUTBOX_WRONG_STATE, before.item().state());
        }
    }

    public int replay(Selection selection) {
        return replayed(replays.replay(selection, clock.instant()));
    }

    public int countReplayable(Selection selection) {
        return replays.countReplayable(selection);
    }

    public int countDiscardable(Selection selection) {
        return replays.countDiscardable(selection);
    }

    public int discard(Selection selection, String reason) {
        require(!reason.isBlank() && reason.length() <= LONGEST_REASON, "reason", "give one, in up to 500 characters");
        int count = replays.discard(selection, reason.strip(), clock.instant());
        LOG.log(Level.INFO, "{0} messages were discarded by {1}", count, who());
        return count;
    }

    public void correctAndReplay(UUID id, String destination, String payload) {
        String corrected = destination.strip();
        require(
                !corrected.isEmpty() && corrected.length() <= OutboxMessage.MAX_DESTINATION,
                "destination",
                "give one, in up to 2000 characters");
        OutboxDetail before = message(id);
        if (replays.correct(id, corrected, payload) == 0) {
            throw new DomainException(
                    OutboxError.OUTBOX_WRONG_STATE, before.item().state());
        }
        LOG.log(Level.INFO, "Message {0} was corrected by {1}", id, who());
        replay(Selection.of(Set.of(id.toString())));
    }

    private int replayed(int count) {
        if (count > 0) {
            news.enqueued();
        }
        LOG.log(Level.INFO, "{0} messages were replayed by {1}", count, who());
        return count;
    }

    private OutboxDetail message(UUID id) {
        return views.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private String who() {
        return context.caller().user().map(Object::toString).orElse("the system");
    }

    private static void require(boolean holds, String name, String wish) {
        if (!holds) {
            throw new DomainException(CommonError.INVALID_VALUE, name, wish);
        }
    }

    private static CircuitView view(CircuitRepository.Trouble trouble, Instant now) {
        Circuit circuit = trouble.circuit();
        Duration wait = circuit.openUntil()
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
        return new CircuitView(
                trouble.target().channel(),
                trouble.target().destination(),
                circuit.stateAt(now).name(),
                wait,
                circuit.failures().size(),
                trouble.lastError().orElse(""));
    }
}
