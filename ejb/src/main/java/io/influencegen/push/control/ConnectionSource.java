package io.influencegen.push.control;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection that is the listener's own. */
@FunctionalInterface
interface ConnectionSource {
    Connection open() throws SQLException;
}
