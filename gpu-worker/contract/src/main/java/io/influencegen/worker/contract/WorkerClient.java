package io.influencegen.worker.contract;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A worker as its callers see it, without HTTP: what it refuses is a {@link WorkerRefusal}, and no answer at all is a
 * {@link WorkerUnreachable}. Safe for many threads.
 */
public interface WorkerClient extends AutoCloseable {
    /** Calls the worker at this address, and waits so long for each answer. */
    static WorkerClient at(URI address, Duration patience) {
        return new RestWorkerClient(address, patience);
    }

    /** Takes a picture into the queue, or finds the one this key stands for. */
    ImageJob submit(String key, ImageRequest request);

    /** The job when it has ended, or as it is after so many seconds. */
    ImageJob job(String id, int waitSeconds);

    byte[] picture(String id);

    byte[] preview(String id);

    ImageJob cancel(String id);

    List<ModelView> models();

    WorkerCapabilities capabilities();

    @Override
    void close();
}
