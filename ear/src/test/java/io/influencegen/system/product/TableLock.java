package io.influencegen.system.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds a table, so that a step of a job that needs it waits for as long as a test wants. */
public final class TableLock implements AutoCloseable {
    private final Connection database;

    private TableLock(Connection database) {
        this.database = database;
    }

    public static TableLock of(String table) throws SQLException {
        return of(table, ProductDatabase.connection());
    }

    /** The same in a database of a test's own. */
    public static TableLock of(String table, Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return new TableLock(database);
    }

    @Override
    public void close() throws SQLException {
        database.rollback();
        database.close();
    }
}
