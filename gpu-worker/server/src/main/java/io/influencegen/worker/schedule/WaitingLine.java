package io.influencegen.worker.schedule;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/** Jobs that wait, first come first served within a class of priority. */
final class WaitingLine {
    private final NavigableSet<Job> jobs =
            new ConcurrentSkipListSet<>(Comparator.comparingLong(Job::order).thenComparing(Job::id));

    void add(Job job) {
        jobs.add(job);
    }

    boolean remove(Job job) {
        return jobs.remove(job);
    }

    /** Takes out the first. */
    Optional<Job> next() {
        return Optional.ofNullable(jobs.pollFirst());
    }

    int position(Job job) {
        return jobs.contains(job) ? jobs.headSet(job).size() + 1 : 0;
    }

    int size() {
        return jobs.size();
    }
}
