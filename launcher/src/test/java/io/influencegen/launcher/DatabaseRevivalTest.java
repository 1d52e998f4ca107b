package io.influencegen.launcher;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRevivalTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path place;

    private DataFolder data;
    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        data = DataFolder.open(place.resolve("data"));
        database = EmbeddedDatabase.start(data);
        database.keepAlive();
    }

    @AfterEach
    void stop() {
        database.close();
        data.close();
    }

    @Test
    void killedServerShouldComeBackWhereItWasEachTime() throws IOException {
        Database before = database.application();
        for (int kill = 0; kill < 2; kill++) {
            long pid = pid();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            await().atMost(LIMIT).ignoreExceptions().until(() -> pid() != pid && letsIn(before));
        }
        assertThat(database.application(), is(before));
    }

    @Test
    void closedServerShouldStayDown() throws IOException {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        database.close();
        server.onExit().join();
        assertThat(Files.exists(note()), is(not(true)));
    }

    private static boolean letsIn(Database known) throws SQLException {
        try (Connection connection = DriverManager.getConnection(known.url(), known.user(), known.password())) {
            return connection.isValid(1);
        }
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(note()).get(0));
    }

    private Path note() {
        return data.resolve("postgresql/postmaster.pid");
    }
}
