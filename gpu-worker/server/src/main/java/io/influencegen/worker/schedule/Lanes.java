package io.influencegen.worker.schedule;

import io.influencegen.worker.registry.Registry;

/** Every lane, and which job takes which. */
final class Lanes {
    private static final int LONGEST_PAUSE = 60;

    private final Lane local;

    Lanes(Registry registry, Plant plant, Gauges gauges, ResultStore results, JobBook book) {
        Finisher finisher = new Finisher(results, gauges, plant.decoders(), book::ended);
        local = new LocalLane(registry, finisher, gauges, plant.largestBatch(), plant.drain());
    }

    Lane of(Job job) {
        return local;
    }

    int queued() {
        return local.queued();
    }

    int running() {
        return local.running();
    }

    int secondsToRoom() {
        return LONGEST_PAUSE / 12;
    }

    void close() {
        local.close();
    }
}
