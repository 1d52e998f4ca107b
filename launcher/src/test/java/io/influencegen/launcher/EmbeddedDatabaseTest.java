package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server, started once, on a real folder. */
class EmbeddedDatabaseTest {
    @TempDir
    private static Path place;

    private static DataFolder data;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        data = DataFolder.open(place.resolve("data"));
        database = EmbeddedDatabase.start(data);
    }

    @AfterAll
    static void stop() {
        database.close();
        data.close();
    }

    @Test
    void everyCommitShouldReachTheDisk() throws SQLException {
        assertThat(answer("show fsync"), is("on"));
        assertThat(answer("show synchronous_commit"), is("on"));
        assertThat(answer("show full_page_writes"), is("on"));
    }

    @Test
    void onlyLoopbackShouldBeListenedTo() throws SQLException {
        assertThat(answer("show listen_addresses"), is("127.0.0.1"));
    }

    @Test
    void applicationShouldBeNoSuperuserButMakeTablesOfItsOwn() throws SQLException {
        assertThat(
                answer("select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"),
                is("f"));
        assertThat(answer("select has_schema_privilege('public', 'create')"), is("t"));
    }

    @Test
    void nobodyShouldEnterWithoutPassword() throws IOException {
        List<String> rules = Files.readAllLines(data.resolve("postgresql/pg_hba.conf")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(rules.stream().allMatch(rule -> rule.endsWith("scram-sha-256")), is(true));
    }

    @Test
    void secondStartShouldTakeOverWhatAKilledRunLeft() throws SQLException {
        run("create table public.kept (n integer)");
        run("insert into public.kept values (42)");
        String before = answer("select pg_postmaster_start_time()::text");
        database = EmbeddedDatabase.start(data);
        assertThat(answer("select n from public.kept"), is("42"));
        assertThat(answer("select pg_postmaster_start_time()::text"), is(not(before)));
    }

    @Test
    void wrongPasswordShouldBeOneSentenceThatNamesTheSettings() {
        Database wrong = new Database(database.application().url(), "influencegen", "wrong");
        LaunchFailure refused = assertThrows(LaunchFailure.class, () -> Migration.run(wrong));
        assertThat(
                refused.getMessage(),
                allOf(containsString("password authentication failed"), containsString("INFLUENCEGEN_DB_URL")));
    }

    @Test
    void databaseThatIsNotThereShouldBeOneSentenceThatNamesIt() {
        Database nowhere = new Database("jdbc:postgresql://127.0.0.1:1/influencegen", "influencegen", "any");
        LaunchFailure refused = assertThrows(LaunchFailure.class, () -> Migration.run(nowhere));
        assertThat(refused.getMessage(), allOf(containsString("127.0.0.1:1"), containsString("refused")));
    }

    @Test
    void databaseOfANewerProgramShouldBeRefused() throws SQLException {
        Migration.run(database.application());
        run(
                "insert into influencegen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'x', 1, true)");
        try {
            LaunchFailure refused = assertThrows(LaunchFailure.class, () -> Migration.run(database.application()));
            assertThat(refused.getMessage(), containsString("newer version of InfluenceGen"));
        } finally {
            run("delete from influencegen.flyway_schema_history where installed_rank = 9999");
        }
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement once = connection.createStatement()) {
            once.execute(statement);
        }
    }

    private static String answer(String question) throws SQLException {
        try (Connection connection = connect();
                Statement once = connection.createStatement();
                ResultSet rows = once.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        Database application = database.application();
        return DriverManager.getConnection(application.url(), application.user(), application.password());
    }
}
