package io.influencegen.push.control;

import io.influencegen.push.boundary.Announced;
import jakarta.json.JsonException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens on a connection of its own for as long as the node lives. A lost connection is opened again, at first at once and
 * then ever more slowly; when it stands, whoever keeps state in memory is told that messages may have been missed.
 */
final class LiveListener implements Runnable {
    private static final Logger LOG = System.getLogger(LiveListener.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int WAIT_MILLIS = 5000;
    private static final int CHECK_SECONDS = 5;

    private final ConnectionSource source;
    private final Ear ear;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Connection current;

    /** Who is told. */
    interface Ear {
        void heard(Announced announced);

        void resumed();
    }

    LiveListener(ConnectionSource source, Ear ear) {
        this.source = source;
        this.ear = ear;
    }

    @Override
    public void run() {
        Duration pause = FIRST_PAUSE;
        boolean first = true;
        while (!isStopped()) {
            try (Connection connection = source.open()) {
                current = connection;
                listen(connection);
                LOG.log(Level.INFO, "Listening to announcements, first={0}", first);
                pause = FIRST_PAUSE;
                if (!first) {
                    ear.resumed();
                }
                first = false;
                hear(connection);
            } catch (SQLException lost) {
                pause = retryLater(lost, pause);
            }
        }
    }

    /** Returns at once; the thread ends as soon as it notices. */
    void stop() {
        stopped.countDown();
        Connection connection = current;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.log(Level.DEBUG, "The connection was already closed", gone);
            }
        }
    }

    private static void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + NotificationRepository.CHANNEL);
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!isStopped()) {
            PGNotification[] notifications = postgres.getNotifications(WAIT_MILLIS);
            if (notifications == null || notifications.length == 0) {
                requireAlive(connection);
            } else {
                for (PGNotification notification : notifications) {
                    pass(notification.getParameter());
                }
            }
        }
    }

    /** A peer that vanished without a word is noticed by asking. */
    private static void requireAlive(Connection connection) throws SQLException {
        if (!connection.isValid(CHECK_SECONDS)) {
            throw new SQLException("The server no longer answers");
        }
    }

    /** One message nobody can read, or one observer that fails, must not make the node deaf. */
    private void pass(String text) {
        try {
            ear.heard(NotificationText.read(text));
        } catch (JsonException | IllegalArgumentException | NullPointerException unreadable) {
            LOG.log(Level.WARNING, "An announcement could not be read", unreadable);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "An announcement was not carried out", failed);
        }
    }

    private Duration retryLater(SQLException lost, Duration pause) {
        if (isStopped()) {
            return pause;
        }
        LOG.log(Level.WARNING, "Listening was interrupted, next try in {0}: {1}", pause, lost.getMessage());
        try {
            stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
