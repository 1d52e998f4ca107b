package io.influencegen.system.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of the product under test, for what no caller can bring about, like time that has passed. */
public final class ProductDatabase {
    static final String NAME = "influencegen";

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
        return connection(NAME);
    }

    /** To that database of the server, as the product. */
    public static Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database) + "?currentSchema=" + NAME, NAME, Product.secret("database-password"));
    }

    /** One more on the same server, empty, for a product of its own. */
    public static void create(String database) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        url("postgres"), "postgres", Product.secret("database-superuser-password"));
                Statement statement = owner.createStatement()) {
            statement.execute("create database " + database + " owner " + NAME);
        }
    }

    /** How Java calls that database of the server. */
    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + Product.databasePort() + "/" + database;
    }
}
