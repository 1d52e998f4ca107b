package io.influencegen.worker.schedule;

import io.influencegen.worker.registry.Description;
import io.influencegen.worker.registry.Registry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Every lane: one for pictures made here, one for each model of a system elsewhere. */
final class Lanes {
    private static final int SHORTEST_PAUSE = 1;
    private static final int LONGEST_PAUSE = 60;

    private final Finisher finisher;
    private final Duration drain;
    private final LocalLane local;
    private final Map<Description, Lane> remote = new ConcurrentHashMap<>();

    Lanes(Registry registry, Plant plant, Gauges gauges, ResultStore results, JobBook book) {
        drain = plant.drain();
        finisher = new Finisher(results, gauges, plant.decoders(), book::ended);
        local = new LocalLane(registry, finisher, gauges, plant.largestBatch(), drain);
    }

    /** The lane for jobs of this model; a changed description is another lane. */
    Lane of(Description model) {
        return model.isLocal() ? local : remote.computeIfAbsent(model, one -> new RemoteLane(one, finisher, drain));
    }

    int queued() {
        return sum(Lane::queued);
    }

    int running() {
        return sum(Lane::running);
    }

    private int sum(ToIntFunction<Lane> of) {
        return Stream.concat(Stream.of(local), remote.values().stream())
                .mapToInt(of)
                .sum();
    }

    /** When one that is turned away may come again: half the time that those who wait will take. */
    int secondsToRoom() {
        Double all = local.secondsForAll();
        return (int)
                Math.max(SHORTEST_PAUSE, Math.min(LONGEST_PAUSE, all == null ? LONGEST_PAUSE : Math.ceil(all / 2)));
    }

    void close() {
        remote.values().forEach(Lane::close);
        local.close();
        finisher.close();
    }
}
