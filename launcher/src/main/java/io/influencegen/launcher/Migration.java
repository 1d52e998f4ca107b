package io.influencegen.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings the schema {@code influencegen} to the version this program was built for. */
final class Migration {
    private static final String SCHEMA = "influencegen";

    private Migration() {}

    static void run(Database database) {
        requireReachable(database);
        Flyway flyway = configured(database).load();
        requireNotNewer(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new LaunchFailure(
                    "The database could not be migrated: %s Nothing of the failed step was kept; start again once the cause is mended."
                            .formatted(reason(e)),
                    e);
        }
    }

    /** On one connection a step and the note that it was done are one commit; else a kill between them leaves the step alone. */
    private static FluentConfiguration configured(Database database) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .schemas(SCHEMA);
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration;
    }

    /** What PostgreSQL said where it said something; Flyway wraps it into a page of text. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Sentence.of(String.valueOf(deepest.getMessage()));
    }

    /** Asked before anything slow is begun on a database of the operator's own. */
    static void requireReachable(Database database) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "The database %s cannot be used as %s: %s Check INFLUENCEGEN_DB_URL, _USER and _PASSWORD."
                            .formatted(database, database.user(), Sentence.of(e.getMessage())),
                    e);
        }
    }

    private static void requireNotNewer(Flyway flyway) {
        boolean newer = Stream.of(flyway.info().applied())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
        if (newer) {
            throw new LaunchFailure(
                    "The database was migrated by a newer version of InfluenceGen. Start that version, or restore an older backup.");
        }
    }
}
