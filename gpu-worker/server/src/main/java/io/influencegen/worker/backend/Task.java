package io.influencegen.worker.backend;

import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.model.Size;

/** One picture that is wanted from a system elsewhere: {@code size} is what it shall make, {@code traceparent} joins its trace with ours. */
public record Task(ImageParameters parameters, Size size, String traceparent, Progress progress) {
    /** Who waits for the picture. */
    public interface Progress {
        void stepped(int step, byte[] preview);

        boolean isCancelled();
    }

    /** The same, for calls that must be made although nobody waits any more. */
    Task unwatched() {
        return new Task(parameters, size, traceparent, Quiet.LISTENER);
    }

    void leaveIfCancelled() {
        if (progress.isCancelled()) {
            throw new Cancelled();
        }
    }

    /** Nobody wants the picture any more. */
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
