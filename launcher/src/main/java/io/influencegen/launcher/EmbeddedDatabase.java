package io.influencegen.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * PostgreSQL as part of the product: its own port on loopback, passwords for everybody, every commit on disk. What a killed
 * launcher left running is stopped and started anew, so that PostgreSQL's own recovery does the rest.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    static final String PASSWORD = "database-password";
    private static final String NAME = "influencegen";
    private static final String PORT = "postgresql.port";
    private static final String SUPERUSER = "postgres";
    private static final String START_LIMIT_SECONDS = "600";
    private static final int TRIES = 3;
    private static final Duration REVIVE_PAUSE = Duration.ofSeconds(2);

    private final PostgresBinaries programs;
    private final DataFolder data;
    private final DatabaseFiles files;
    private int port;
    private volatile boolean closed;

    private EmbeddedDatabase(PostgresBinaries programs, DataFolder data) {
        this.programs = programs;
        this.data = data;
        this.files = new DatabaseFiles(data);
    }

    /** That of a product which runs on the folder. */
    static Database running(Path folder, Secret password) {
        try {
            int port = Integer.parseInt(Files.readString(folder.resolve(PORT)).strip());
            return new Database(url(port, NAME), NAME, password.value());
        } catch (IOException | NumberFormatException e) {
            throw new LaunchFailure(
                    "The product that runs in %s has not started its database yet (%s). Try again in a moment."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    static EmbeddedDatabase start(DataFolder data) {
        EmbeddedDatabase database =
                new EmbeddedDatabase(PostgresBinaries.unpackedIn(data.resolve("postgresql-18")), data);
        database.files.create(database.programs, SUPERUSER);
        database.startServer();
        database.createApplicationDatabase();
        return database;
    }

    Database application() {
        return new Database(url(NAME), NAME, data.secret(PASSWORD).value());
    }

    @Override
    public synchronized void close() {
        closed = true;
        control("stop", "-m", "fast", "-w");
    }

    /** More than one try: the port may have gone to somebody else, or a killed launcher's server came up after we looked. */
    private void startServer() {
        Program.Result result;
        int tries = 0;
        do {
            stopOrphan();
            port = choosePort();
            result = control(
                    "start", "-w", "-t", START_LIMIT_SECONDS, "-l", files.log().toString(), "-o", options());
            tries++;
        } while (!result.succeeded() && tries < TRIES);
        if (!result.succeeded()) {
            throw new LaunchFailure(
                    "PostgreSQL could not be started (%s); see %s.".formatted(result.lastLine(), files.log()));
        }
    }

    /** A server that somebody killed comes back at the same port: the portal's pool finds it there. */
    void keepAlive() {
        Thread keeper = new Thread(this::keep, "postgresql-keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    private void keep() {
        Postmaster postmaster = new Postmaster(files.cluster());
        while (!closed) {
            postmaster.awaitEnd();
            if (!revived()) {
                LockSupport.parkNanos(REVIVE_PAUSE.toNanos());
            }
        }
    }

    private synchronized boolean revived() {
        if (closed) {
            return false;
        }
        try {
            LOG.log(Level.WARNING, "PostgreSQL ended by itself, starting it again");
            startServer();
            return true;
        } catch (LaunchFailure failure) {
            LOG.log(Level.ERROR, failure.getMessage(), failure);
            return false;
        }
    }

    private void stopOrphan() {
        Postmaster postmaster = new Postmaster(files.cluster());
        try {
            if (postmaster.runs()) {
                control("stop", "-m", "fast", "-w");
            } else {
                postmaster.forgetStranger();
            }
        } catch (IOException e) {
            throw new LaunchFailure("The files in %s cannot be used (%s).".formatted(files.cluster(), e), e);
        }
    }

    /** The one of last time where it is still free, so that an operator's tools find the database again. */
    private int choosePort() {
        Path note = data.resolve(PORT);
        try {
            String last = Files.exists(note) ? Files.readString(note).strip() : "";
            if (last.matches("\\d{4,5}") && Ports.isFree("127.0.0.1", Integer.parseInt(last))) {
                return Integer.parseInt(last);
            }
            int chosen = Ports.anyFree();
            Files.writeString(note, chosen + "\n");
            return chosen;
        } catch (IOException e) {
            throw new LaunchFailure("The file %s cannot be read or written (%s).".formatted(note, e), e);
        }
    }

    private String options() {
        return String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c max_connections=100",
                "-c shared_buffers=256MB",
                "-c password_encryption=scram-sha-256");
    }

    /** Asked at each start, so that a kill between the server's first start and here is made up for. */
    private void createApplicationDatabase() {
        String superuserPassword = data.secret("database-superuser-password").value();
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, superuserPassword)) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
                execute(
                        connection,
                        "create role %s login password '%s'"
                                .formatted(NAME, data.secret(PASSWORD).value()));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                execute(connection, "create database %s owner %s".formatted(NAME, NAME));
            }
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "The embedded PostgreSQL does not let us in (%s); see %s.".formatted(e.getMessage(), files.log()),
                    e);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(statement);
        }
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, NAME);
            return statement.executeQuery().next();
        }
    }

    private Program.Result control(String... words) {
        List<String> command = new ArrayList<>(
                List.of(programs.program("pg_ctl"), "-D", files.cluster().toString()));
        command.addAll(List.of(words));
        return Program.unprivileged(command).run();
    }

    private String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
