package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.Room;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * One node's dispatcher. Takes what the workers have room for, makes each picture in a thread of its own, says every few
 * seconds that it lives, and takes again whenever one has ended.
 */
final class DispatchEngine {
    private static final Logger LOG = System.getLogger(DispatchEngine.class.getName());

    /** Where this node can send work. */
    interface Fleet {
        List<Room> rooms();

        Optional<WatchedWorker> named(String worker);
    }

    private final String node;
    private final TaskDesk desk;
    private final Fleet fleet;
    private final Function<Map.Entry<ImageTask, WatchedWorker>, PictureRun> runs;
    private final Executor threads;
    private final Map<ImageTask, PictureRun> inHand = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    DispatchEngine(
            String node,
            TaskDesk desk,
            Fleet fleet,
            Function<Map.Entry<ImageTask, WatchedWorker>, PictureRun> runs,
            Executor threads) {
        this.node = node;
        this.desk = desk;
        this.fleet = fleet;
        this.runs = runs;
        this.threads = threads;
    }

    /** Takes and begins; also with no worker at hand, for other routes may have room. */
    synchronized void take() {
        if (stopping) {
            return;
        }
        for (ImageTask task : desk.take(node, fleet.rooms())) {
            Optional<WatchedWorker> worker = fleet.named(task.worker());
            if (worker.isPresent()) {
                PictureRun run = runs.apply(Map.entry(task, worker.get()));
                inHand.put(task, run);
                threads.execute(() -> carryOut(task, run));
            }
        }
    }

    void keep() {
        Collection<UUID> leases = inHand.keySet().stream().map(ImageTask::lease).toList();
        if (!leases.isEmpty()) {
            desk.keep(node, leases);
        }
    }

    void recover() {
        desk.recover();
    }

    /** Somebody ended a picture; if it is in hand here, its worker is told. */
    void ended(UUID id) {
        inHand.values().forEach(run -> run.stop(id));
    }

    /** Takes nothing more, and gives back at once what it has: another node, or this one once it is back, goes on with it. */
    void stop() {
        stopping = true;
        Set<ImageTask> left = Set.copyOf(inHand.keySet());
        left.forEach(task -> guarded("give a picture back", () -> desk.giveBack(task, Duration.ZERO)));
        LOG.log(Level.INFO, "Dispatcher {0} stopped, given back={1}", node, left.size());
    }

    int inHand() {
        return inHand.size();
    }

    private void carryOut(ImageTask task, PictureRun run) {
        guarded("bring picture " + task.id() + " to its end", run::run);
        inHand.remove(task);
        guarded("take more pictures", this::take);
    }

    /** What fails here is tried again by time: leases end, and the next tick comes. */
    private static void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Could not " + what + "; it is tried again", failed);
        }
    }
}
