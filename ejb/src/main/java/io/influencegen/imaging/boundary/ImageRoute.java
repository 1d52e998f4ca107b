package io.influencegen.imaging.boundary;

import java.time.Duration;

/**
 * A way to pictures other than a worker of ours, found by CDI. It is handed tasks in fair turns like a worker, and says what
 * came of each by {@link GenerationWork} with the task's lease.
 */
public interface ImageRoute {
    /** What a model's route names. */
    String name();

    /** Whether it is set up at all, and how many pictures it may have in hand. */
    int capacity();

    /** Whether pictures of a model shall go this way, where administrators have said {@code modelRoute} of it. */
    default boolean isFor(String modelRoute) {
        return name().equals(modelRoute);
    }

    /** How long it has for one; after that the picture is taken again. */
    Duration patience();

    /** In the transaction that takes the task: hand in what shall happen outside to the outbox. */
    void begin(ImageTask task);
}
