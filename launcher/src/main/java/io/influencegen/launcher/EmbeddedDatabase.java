package io.influencegen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * PostgreSQL as part of the product: its own port on loopback, passwords for everybody, every commit on disk. What a killed
 * launcher left running is stopped and started anew, so that PostgreSQL's own recovery does the rest.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "influencegen";
    private static final String SUPERUSER = "postgres";
    private static final String START_LIMIT_SECONDS = "120";

    private final PostgresBinaries programs;
    private final DataFolder data;
    private final Path cluster;
    private int port;

    private EmbeddedDatabase(PostgresBinaries programs, DataFolder data) {
        this.programs = programs;
        this.data = data;
        this.cluster = data.resolve("postgresql");
    }

    static EmbeddedDatabase start(DataFolder data) {
        EmbeddedDatabase database =
                new EmbeddedDatabase(PostgresBinaries.unpackedIn(data.resolve("postgresql-18")), data);
        database.createCluster();
        database.stopOrphan();
        database.startServer();
        database.createApplicationDatabase();
        return database;
    }

    Database application() {
        return new Database(url(NAME), NAME, data.secret("database-password").value());
    }

    @Override
    public void close() {
        control("stop", "-m", "fast", "-w");
    }

    /** Made beside its place and then moved, so that a kill half-way leaves nothing that looks finished. */
    private void createCluster() {
        if (Files.exists(cluster)) {
            return;
        }
        Path fresh = data.resolve("postgresql.new");
        try {
            Trees.delete(fresh);
            data.secret("database-superuser-password").value();
            require(Program.unprivileged(List.of(
                            programs.program("initdb"),
                            "-D",
                            fresh.toString(),
                            "-U",
                            SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile="
                                    + data.secret("database-superuser-password").file(),
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8"))
                    .run());
            Files.move(fresh, cluster);
        } catch (IOException e) {
            throw new LaunchFailure("PostgreSQL's files could not be created in %s (%s).".formatted(cluster, e), e);
        }
    }

    private void stopOrphan() {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            control("stop", "-m", "fast", "-w");
        }
    }

    private void startServer() {
        port = Ports.anyFree();
        String options = String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c max_connections=100",
                "-c shared_buffers=256MB",
                "-c password_encryption=scram-sha-256");
        require(control(
                "start",
                "-w",
                "-t",
                START_LIMIT_SECONDS,
                "-l",
                data.logs().resolve("postgresql.log").toString(),
                "-o",
                options));
    }

    /** Asked at each start, so that a kill between the server's first start and here is made up for. */
    private void createApplicationDatabase() {
        String superuserPassword = data.secret("database-superuser-password").value();
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, superuserPassword)) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
                try (Statement create = connection.createStatement()) {
                    create.execute("create role %s login password '%s'"
                            .formatted(NAME, data.secret("database-password").value()));
                }
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                try (Statement create = connection.createStatement()) {
                    create.execute("create database %s owner %s".formatted(NAME, NAME));
                }
            }
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "The embedded PostgreSQL does not let us in (%s); see %s."
                            .formatted(e.getMessage(), data.logs().resolve("postgresql.log")),
                    e);
        }
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, NAME);
            return statement.executeQuery().next();
        }
    }

    private Program.Result control(String... words) {
        List<String> command = new java.util.ArrayList<>(List.of(programs.program("pg_ctl"), "-D", cluster.toString()));
        command.addAll(List.of(words));
        return Program.unprivileged(command).run();
    }

    private void require(Program.Result result) {
        if (!result.succeeded()) {
            throw new LaunchFailure("PostgreSQL could not be started (%s); see %s."
                    .formatted(
                            result.output().lines().reduce((a, b) -> b).orElse("no word from it"),
                            data.logs().resolve("postgresql.log")));
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
