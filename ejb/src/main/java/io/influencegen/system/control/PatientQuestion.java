package io.influencegen.system.control;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks something that may hang, and gives up waiting in time. While an old question still hangs no new one is asked: a dead
 * database must not take one thread more at every look.
 */
final class PatientQuestion<T> {
    private final Supplier<T> question;
    private final Duration patience;
    private final Executor executor;
    private CompletableFuture<T> asked = CompletableFuture.completedFuture(null);

    PatientQuestion(Supplier<T> question, Duration patience, Executor executor) {
        this.question = question;
        this.patience = patience;
        this.executor = executor;
    }

    /** Nothing when it failed, or was not answered in time. */
    Optional<T> ask() {
        try {
            return Optional.ofNullable(current().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException unanswered) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<T> current() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(question, executor);
        }
        return asked;
    }
}
