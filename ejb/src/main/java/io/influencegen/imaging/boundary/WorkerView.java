package io.influencegen.imaging.boundary;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A worker as it was when last asked. The parts it told of itself are empty until it has answered once. */
public record WorkerView(URI address, boolean reachable, Instant askedAt, Optional<Offer> offer, String problem) {
    /** What the worker says it can do. */
    public record Offer(String contract, String device, int cores, long memoryBytes, List<String> models, Load load) {
        public Offer {
            models = List.copyOf(models);
        }
    }

    /** How busy it is: pictures that wait there and that it makes, of how many it makes together; whether it is being stopped. */
    public record Load(int queued, int running, int largestBatch, boolean draining) {}

    public static WorkerView notAskedYet(URI address) {
        return new WorkerView(address, false, Instant.EPOCH, Optional.empty(), "");
    }

    public WorkerView answered(Instant when, Offer told) {
        return new WorkerView(address, true, when, Optional.of(told), "");
    }

    /** Keeps what it told before: a worker that restarts is the same machine. */
    public WorkerView silent(Instant when, String why) {
        return new WorkerView(address, false, when, offer, why);
    }
}
