package io.influencegen.moderation.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** One exchange with a provider: so long and so much, and no more. */
final class ProviderCall {
    private static final int LONGEST_ANSWER = 65_536;
    private static final int OK = 200;

    private ProviderCall() {}

    static byte[] send(HttpClient client, HttpRequest request, Duration timeout) throws IOException {
        AtomicReference<InputStream> body = new AtomicReference<>(InputStream.nullInputStream());
        CompletableFuture<byte[]> exchange =
                client.sendAsync(request, BodyHandlers.ofInputStream()).thenApply(answer -> read(answer, body));
        try {
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("The answer took longer than " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause().getMessage()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The node stopped", e);
        } finally {
            exchange.cancel(true);
            body.get().close();
        }
    }

    private static byte[] read(HttpResponse<InputStream> answer, AtomicReference<InputStream> body) {
        body.set(answer.body());
        try {
            if (answer.statusCode() != OK) {
                throw new IOException("It answered with status " + answer.statusCode());
            }
            byte[] bytes = answer.body().readNBytes(LONGEST_ANSWER + 1);
            if (bytes.length > LONGEST_ANSWER) {
                throw new IOException("The answer is longer than " + LONGEST_ANSWER + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
