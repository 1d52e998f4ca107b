package io.influencegen.webhook.control;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The beginning of an answer; what a receiver sends beyond it is never read. */
final class LimitedBody implements BodySubscriber<String> {
    private static final int LIMIT = 2048;

    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final ByteBuffer start = ByteBuffer.allocate(LIMIT);
    private Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            int length = Math.min(part.remaining(), start.remaining());
            start.put(start.position(), part, part.position(), length).position(start.position() + length);
        }
        if (!start.hasRemaining()) {
            subscription.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable problem) {
        text.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        text.complete(new String(start.array(), 0, start.position(), StandardCharsets.UTF_8));
    }

    @Override
    public CompletionStage<String> getBody() {
        return text;
    }
}
