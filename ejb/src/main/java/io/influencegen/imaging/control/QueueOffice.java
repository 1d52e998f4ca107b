package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.imaging.boundary.FleetMember;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.QueueOverview;
import io.influencegen.imaging.boundary.QueueOverview.Line;
import io.influencegen.imaging.boundary.QueuedPicture;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.usage.boundary.UsageRecord.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What operators see and do of the queue and the fleet. */
@Dependent
public class QueueOffice {
    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 500;

    private final QueueRepository queue;
    private final GenerationRepository generations;
    private final TaskEnd ends;
    private final Accounts accounts;
    private final WorkerWatch watch;
    private final Clock clock;

    @Inject
    public QueueOffice(
            QueueRepository queue,
            GenerationRepository generations,
            TaskEnd ends,
            Accounts accounts,
            WorkerWatch watch,
            Clock clock) {
        this.queue = queue;
        this.generations = generations;
        this.ends = ends;
        this.accounts = accounts;
        this.watch = watch;
        this.clock = clock;
    }

    public QueueOverview overview() {
        Instant now = clock.instant();
        List<Line> lines = queue.lines(now);
        Duration oldest =
                lines.stream().map(Line::oldest).max(Duration::compareTo).orElse(Duration.ZERO);
        int running = generations.inHand().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new QueueOverview(lines, running, queue.dead(), queue.madeSince(now.minus(LATELY)), LATELY, oldest);
    }

    public List<FleetMember> fleet() {
        Map<String, Integer> inHand = generations.inHand();
        Collection<String> drained = generations.drained();
        Collection<String> spared = watch.spared();
        return watch.workers().stream()
                .map(worker -> {
                    String name = worker.address().toString();
                    return new FleetMember(
                            worker, inHand.getOrDefault(name, 0), spared.contains(name), drained.contains(name));
                })
                .toList();
    }

    public Page<QueuedPicture> list(ListQuery query) {
        Page<QueuedPicture> page = queue.list(query, accounts::named);
        Map<UserId, String> names = accounts.namesOf(
                page.items().stream().map(QueuedPicture::owner).distinct().toList());
        return new Page<>(
                page.items().stream().map(picture -> named(picture, names)).toList(), page.total());
    }

    public int count(Selection selection, boolean waiting) {
        return queue.count(selection, accounts::named, waiting);
    }

    public List<UUID> ids(Selection selection) {
        return queue.ids(selection, accounts::named, EachOfMany.MOST);
    }

    public int toFront(Selection selection) {
        return queue.move(selection, accounts::named, true);
    }

    public int toBack(Selection selection) {
        return queue.move(selection, accounts::named, false);
    }

    /** The person reads the reason where the picture would have been. */
    public boolean cancel(UUID id, String reason) {
        return generations
                .lock(id)
                .map(task -> ends.endOpen(
                        task, State.CANCELLED, new Problem("", reason, "", id.toString()), Outcome.CANCELLED, false))
                .orElse(false);
    }

    public static String reason(String text) {
        String kept = text.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_REASON) {
            throw new DomainException(CommonError.INVALID_VALUE, "reason", "give one, in up to 500 characters");
        }
        return kept;
    }

    public void drain(String worker, boolean drained) {
        if (watch.workers().stream().noneMatch(one -> one.address().toString().equals(worker))) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        queue.drain(worker, drained, clock.instant());
    }

    private static QueuedPicture named(QueuedPicture picture, Map<UserId, String> names) {
        return new QueuedPicture(
                picture.id(),
                picture.owner(),
                names.getOrDefault(picture.owner(), ""),
                picture.campaign(),
                picture.priority(),
                picture.state(),
                picture.model(),
                picture.worker(),
                picture.place(),
                picture.step(),
                picture.steps(),
                picture.waitsSince());
    }
}
