package io.influencegen.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Wishes for made-up people in the database of a running product, and watches them come. */
final class DemoCrowd {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration WORD = Duration.ofSeconds(5);

    private final Database database;
    private final Console console;

    DemoCrowd(Database database, Console console) {
        this.database = database;
        this.console = console;
    }

    /** Returns once there are as many as wanted; asks for none to go where there are more. */
    void grow(int wanted) throws InterruptedException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            wish(connection, wanted);
            watch(connection, wanted);
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "The database %s cannot be asked for demo people: %s"
                            .formatted(database, Sentence.of(e.getMessage())),
                    e);
        }
    }

    private static void wish(Connection connection, int wanted) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into influencegen.demo_crowd as crowd (wanted) values (?)"
                        + " on conflict (only_row) do update set wanted = greatest(crowd.wanted, excluded.wanted)")) {
            statement.setInt(1, wanted);
            statement.executeUpdate();
        }
    }

    private void watch(Connection connection, int wanted) throws SQLException, InterruptedException {
        int made = made(connection);
        long moved = System.nanoTime();
        long told = moved;
        while (made < wanted) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            int now = made(connection);
            moved = now > made ? System.nanoTime() : moved;
            made = now;
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new LaunchFailure(
                        "The running product makes no demo people: was it started with --no-demo? %,d of %,d exist."
                                .formatted(made, wanted));
            }
            if (System.nanoTime() - told > WORD.toNanos()) {
                told = System.nanoTime();
                console.done("%,d of %,d people".formatted(made, wanted));
            }
        }
        console.done("%,d made-up people are there".formatted(made));
    }

    private static int made(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select made from influencegen.demo_crowd");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
