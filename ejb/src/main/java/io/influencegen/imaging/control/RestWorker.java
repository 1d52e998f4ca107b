package io.influencegen.imaging.control;

import io.influencegen.worker.contract.WorkerApi;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The contract's resource, called over HTTP. */
final class RestWorker {
    private static final int CONNECT_SECONDS = 1;
    private static final int READ_SECONDS = 3;

    private RestWorker() {}

    static WorkerApi at(URI address) {
        return RestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build(WorkerApi.class);
    }
}
