package io.influencegen.moderation.control;

import io.influencegen.moderation.boundary.RuleReading;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.boundary.RulesChanged;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.ListeningResumed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The rules in force, compiled once per change. Read anew also after some time, should an announcement be lost. */
@ApplicationScoped
public class RuleBook {
    /** Tells every node that what it knows of rules is old. */
    static final String TOPIC = "moderation-rules-changed";

    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);

    private Supplier<List<RuleView>> source;
    private Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Edition edition;

    /** What was read, and when: after how many changes. */
    private record Edition(List<RuleView> read, CompiledRules rules, long changes, Instant readAt) {}

    /** For the container's proxy. */
    protected RuleBook() {}

    @Inject
    RuleBook(RuleReading reading, Clock clock) {
        this(reading::enabled, clock);
    }

    public RuleBook(Supplier<List<RuleView>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    public CompiledRules rules() {
        Edition known = edition;
        return isFresh(known) ? known.rules() : read();
    }

    private synchronized CompiledRules read() {
        if (!isFresh(edition)) {
            long seen = changes.get();
            Instant now = clock.instant();
            List<RuleView> read = source.get();
            boolean same = edition != null && edition.read().equals(read);
            edition = new Edition(read, same ? edition.rules() : new CompiledRules(read), seen, now);
        }
        return edition.rules();
    }

    private boolean isFresh(Edition known) {
        return known != null
                && known.changes() == changes.get()
                && known.readAt().plus(LONGEST_LIFE).isAfter(clock.instant());
    }

    public void forget() {
        changes.incrementAndGet();
    }

    /** On this node at once, so that whoever made the change sees it on the next page. */
    void forgetHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) RulesChanged change) {
        forget();
    }

    void forgetEverywhere(@Observes Announced announced) {
        if (announced.topic().equals(TOPIC)) {
            forget();
        }
    }

    void forgetAfterGap(@Observes ListeningResumed resumed) {
        forget();
    }
}
