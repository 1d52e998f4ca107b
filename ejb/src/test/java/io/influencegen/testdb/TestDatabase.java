package io.influencegen.testdb;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with our migrations and our persistence unit, one for all test classes of a run. */
public final class TestDatabase {
    private static final TestDatabase SHARED = new TestDatabase();

    private final EntityManagerFactory factory;
    private final DataSource connections;

    private TestDatabase() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            connections = server.getPostgresDatabase();
            Flyway.configure()
                    .dataSource(connections)
                    .schemas("influencegen")
                    .load()
                    .migrate();
            factory = Persistence.createEntityManagerFactory(
                    "influencegen",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource", "",
                            "jakarta.persistence.nonJtaDataSource", connections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestDatabase shared() {
        return SHARED;
    }

    /** For what needs a connection of its own, such as a listener. */
    public DataSource connections() {
        return connections;
    }

    public void truncate(String... tables) {
        run(entities -> entities.createNativeQuery(
                        "truncate influencegen." + String.join(", influencegen.", tables) + " cascade")
                .executeUpdate());
    }

    public void run(Consumer<EntityManager> work) {
        call(entities -> {
            work.accept(entities);
            return true;
        });
    }

    /** How many statements the work sends to the database. */
    public int statements(Consumer<EntityManager> work) {
        AtomicInteger statements = new AtomicInteger();
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                statements.incrementAndGet();
            }
        };
        SessionEventManager events =
                factory.unwrap(JpaEntityManagerFactory.class).getServerSession().getEventManager();
        events.addListener(counter);
        try {
            run(work);
        } finally {
            events.removeListener(counter);
        }
        return statements.get();
    }

    /** In one transaction, as a boundary method would. */
    public <T> T call(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        EntityTransaction transaction = entities.getTransaction();
        transaction.begin();
        try {
            entities.unwrap(JpaEntityManager.class).getUnitOfWork().beginEarlyTransaction();
            T result = work.apply(entities);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entities.close();
        }
    }
}
