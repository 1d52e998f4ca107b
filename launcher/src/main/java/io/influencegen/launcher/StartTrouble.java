package io.influencegen.launcher;

import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Listens to the log while the EAR is deployed: the server tells a person only that something failed, and its log what. */
final class StartTrouble extends Handler implements AutoCloseable {
    private static final String OURS = "io.influencegen.";

    private volatile Throwable refusal;
    private volatile Throwable failure;

    static StartTrouble listen() {
        StartTrouble trouble = new StartTrouble();
        Logger.getLogger("").addHandler(trouble);
        return trouble;
    }

    /** The first of its kind counts: what follows is mostly the server's clearing up. */
    @Override
    public void publish(LogRecord entry) {
        Optional<Throwable> ours =
                chain(entry.getThrown()).filter(StartTrouble::isOurs).findFirst();
        if (refusal == null && ours.isPresent()) {
            refusal = ours.get();
        }
        if (failure == null && entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            failure = chain(entry.getThrown()).reduce((outer, inner) -> inner).orElse(null);
        }
    }

    /** The sentence of our own code where it refused to start, else what lies deepest. */
    Optional<String> cause() {
        return Optional.ofNullable(refusal)
                .or(() -> Optional.ofNullable(failure))
                .map(found -> found.getMessage() == null ? found.toString() : found.getMessage());
    }

    private static Stream<Throwable> chain(Throwable outermost) {
        return Stream.iterate(outermost, found -> found != null, Throwable::getCause);
    }

    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(OURS);
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
