package io.influencegen.worker.schedule;

import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every job that is known, by id and by key. Those that ended are forgotten after a while, with their pictures. */
final class JobBook {
    private final int mostEnded;
    private final Duration kept;
    private final ResultStore results;
    private final Map<String, Job> byId = new HashMap<>();
    private final Map<String, Job> byKey = new HashMap<>();
    private final Deque<Job> ended = new ArrayDeque<>();

    JobBook(ResultStore results, int mostEnded, Duration kept) {
        this.results = results;
        this.mostEnded = mostEnded;
        this.kept = kept;
    }

    /** The job of this key, or a new one. */
    synchronized Job findOrAdd(String key, Supplier<Job> making) {
        Job known = byKey.get(key);
        if (known != null) {
            return known;
        }
        Job job = making.get();
        byKey.put(key, job);
        byId.put(job.id(), job);
        return job;
    }

    synchronized Job find(String id) {
        Job job = byId.get(id);
        if (job == null) {
            throw Refusal.of(
                    ProblemCode.UNKNOWN_JOB,
                    "There is no job %s: it never was here, ended long ago, or the worker was restarted."
                            .formatted(id));
        }
        return job;
    }

    /** A job that never came in. */
    synchronized void forget(Job job) {
        byKey.remove(job.key(), job);
        byId.remove(job.id());
    }

    synchronized void ended(Job job) {
        ended.add(job);
        clean();
    }

    synchronized void clean() {
        long oldest = System.nanoTime() - kept.toNanos();
        while (!ended.isEmpty() && (ended.size() > mostEnded || ended.peek().endedAt() - oldest < 0)) {
            Job job = ended.remove();
            forget(job);
            results.delete(job.id());
        }
    }
}
