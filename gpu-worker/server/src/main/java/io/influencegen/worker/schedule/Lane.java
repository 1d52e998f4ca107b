package io.influencegen.worker.schedule;

/** Where jobs of one kind wait and are worked off. */
interface Lane extends AutoCloseable {
    void add(Job job);

    /** Ends a job that still waits; one that is being worked on ends at its next step. */
    void cancel(Job job);

    /** How many come before it; 0 once it is worked on. */
    int position(Job job);

    /** Seconds until this job ends, as far as one can tell; null where nothing was measured yet. */
    Double expectedSeconds(Job job);

    int queued();

    int running();

    /** Takes no more, lets what runs end within the time, and gives the rest up. */
    @Override
    void close();
}
