package io.influencegen.worker.contract;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The contract's resource, called with MicroProfile's REST client. */
final class RestWorkerClient implements WorkerClient {
    private static final int CONNECT_SECONDS = 2;

    private final WorkerApi worker;

    RestWorkerClient(URI address, Duration patience) {
        worker = RestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build(WorkerApi.class);
    }

    @Override
    public ImageJob submit(String key, ImageRequest request) {
        return read(() -> worker.submit(key, request), ImageJob.class);
    }

    @Override
    public ImageJob job(String id, int waitSeconds) {
        return call(() -> worker.job(id, waitSeconds).toCompletableFuture().join());
    }

    @Override
    public byte[] picture(String id) {
        return read(() -> worker.picture(id), byte[].class);
    }

    @Override
    public byte[] preview(String id) {
        return read(() -> worker.preview(id), byte[].class);
    }

    @Override
    public ImageJob cancel(String id) {
        return call(() -> worker.cancel(id));
    }

    @Override
    public List<ModelView> models() {
        return call(worker::models);
    }

    @Override
    public WorkerCapabilities capabilities() {
        return call(worker::capabilities);
    }

    @Override
    public void close() {
        try {
            ((Closeable) worker).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Supplier<Response> call, Class<T> type) {
        return call(() -> {
            try (Response answer = call.get()) {
                return answer.readEntity(type);
            }
        });
    }

    private static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (CompletionException wrapped) {
            throw translated(wrapped.getCause(), wrapped);
        } catch (RuntimeException failed) {
            throw translated(failed, failed);
        }
    }

    private static RuntimeException translated(Throwable cause, RuntimeException otherwise) {
        if (cause instanceof WebApplicationException refused) {
            return new WorkerRefusal(problem(refused.getResponse()));
        }
        return cause instanceof ProcessingException ? new WorkerUnreachable(cause) : otherwise;
    }

    /** Whatever stands between may refuse in words of its own. */
    private static WorkerProblem problem(Response answer) {
        try {
            WorkerProblem said = answer.readEntity(WorkerProblem.class);
            if (said != null && said.code() != null) {
                return said;
            }
        } catch (ProcessingException | IllegalStateException notOurs) {
            return bare(answer.getStatus());
        }
        return bare(answer.getStatus());
    }

    private static WorkerProblem bare(int status) {
        return new WorkerProblem(
                "about:blank",
                "HTTP " + status,
                status,
                "http-" + status,
                "HTTP " + status,
                "",
                "",
                null,
                null,
                null,
                null);
    }
}
