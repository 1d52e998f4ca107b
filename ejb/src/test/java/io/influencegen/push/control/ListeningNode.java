package io.influencegen.push.control;

import io.influencegen.push.boundary.Announced;
import io.influencegen.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A node with a running listener on the test database, which a test can hear through, cut off and stop. */
public final class ListeningNode implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final TestDatabase database = TestDatabase.shared();
    private final BlockingQueue<Announced> heard = new LinkedBlockingQueue<>();
    private final Semaphore resumptions = new Semaphore(0);
    private final CountDownLatch listening = new CountDownLatch(1);
    private final String name;
    private final LiveListener listener;
    private final Thread thread;
    private volatile Runnable onAnything = () -> {};

    public ListeningNode(String name) throws InterruptedException {
        this.name = name;
        listener = new LiveListener(this::open, ear());
        thread = new Thread(listener, name);
        thread.start();
        listening.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Runs whenever the node hears something or comes back. */
    public void onAnything(Runnable action) {
        onAnything = action;
    }

    public Announced next() throws InterruptedException, TimeoutException {
        Announced announced = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (announced == null) {
            throw new TimeoutException(name + " heard nothing");
        }
        return announced;
    }

    boolean heardNothing() {
        return heard.isEmpty();
    }

    /** As an administrator or a failing server would. */
    public void cutOff() {
        database.run(entities -> entities.createNativeQuery(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?1")
                .setParameter(1, name)
                .getResultList());
    }

    public boolean resumed() throws InterruptedException {
        return resumptions.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        listener.stop();
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    private Connection open() throws SQLException {
        Connection connection = database.connections().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set application_name = '" + name + "'");
            statement.execute("listen " + NotificationRepository.CHANNEL);
        }
        listening.countDown();
        return connection;
    }

    private LiveListener.Ear ear() {
        return new LiveListener.Ear() {
            @Override
            public void heard(Announced announced) {
                onAnything.run();
                heard.add(announced);
            }

            @Override
            public void resumed() {
                onAnything.run();
                resumptions.release();
            }
        };
    }
}
