package io.influencegen.system.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The database of the product under test, for what no caller can bring about, like time that has passed. */
public final class ProductDatabase {
    private static final String NAME = "influencegen";

    private ProductDatabase() {}

    public static void update(String sql, Object... values) {
        with(sql, PreparedStatement::executeUpdate, values);
    }

    /** The one number that the question has. */
    public static long number(String sql, Object... values) {
        return with(
                sql,
                statement -> {
                    ResultSet found = statement.executeQuery();
                    found.next();
                    return found.getLong(1);
                },
                values);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static <T> T with(String sql, Work<T> work, Object... values) {
        try (Connection database = connection();
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection connection() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + read("postgresql.port") + "/" + NAME + "?currentSchema=" + NAME;
        return DriverManager.getConnection(url, NAME, read("secrets/database-password"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Product.data().resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
