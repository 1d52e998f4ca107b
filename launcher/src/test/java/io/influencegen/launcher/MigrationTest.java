package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    /** PostgreSQL notes with every row which transaction wrote it. */
    private static final String SAME_TRANSACTION = """
            select note.xmin = made.xmin
              from influencegen.flyway_schema_history note, pg_class made
             where note.version = '0021' and made.relname = 'setting'""";

    @TempDir
    private Path place;

    @Test
    void aStepAndTheNoteThatItWasDoneShouldBeOneCommit() throws SQLException {
        try (DataFolder data = DataFolder.open(place.resolve("data"));
                EmbeddedDatabase server = EmbeddedDatabase.start(data)) {
            Database database = server.application();
            Migration.run(database);
            assertThat(isTrue(database, SAME_TRANSACTION), is(true));
        }
    }

    private static boolean isTrue(Database database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
