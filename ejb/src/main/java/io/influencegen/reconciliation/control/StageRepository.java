package io.influencegen.reconciliation.control;

import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The stage: a table of one run that its records are copied into. Made and filled in one transaction, so that there is all of it or
 * nothing, and unlogged, so that it costs no more than it must: what is lost with the server is copied once more.
 */
@Dependent
public class StageRepository extends NativeRepository {
    @PersistenceContext
    private EntityManager entities;

    protected StageRepository() {}

    StageRepository(EntityManager entities) {
        super(entities);
        this.entities = entities;
    }

    /** Makes the empty table anew. */
    void begin(UUID run) {
        drop(run);
        execute("""
                create unlogged table %s (
                    line bigint not null, again boolean not null, reference text not null collate "C", status text not null, country text, document_type text,
                    expires date, name_digest uuid, birth_digest uuid, document_digest uuid)
                with (autovacuum_enabled = false)""".formatted(table(run)));
    }

    void drop(UUID run) {
        execute("drop table if exists " + table(run));
    }

    /** Runs the work with a stream into the table. */
    <T> T copy(UUID run, CopyWork<T> work) throws IOException {
        Connection connection = entities.unwrap(Connection.class);
        try {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table(run) + " (" + RecordRows.COLUMNS + ") from stdin with (format binary)");
            try {
                T result = work.run(rows -> write(copy, rows));
                copy.endCopy();
                return result;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The stage of run " + run + " could not be filled", e);
        }
    }

    /** Takes rows in their binary form. */
    interface RowStream {
        void write(byte[] rows) throws IOException;
    }

    /** What is done with an open stream. */
    interface CopyWork<T> {
        T run(RowStream rows) throws IOException;
    }

    private static void write(CopyIn copy, byte[] rows) throws IOException {
        try {
            copy.writeToCopy(rows, 0, rows.length);
        } catch (SQLException e) {
            throw new IOException("The database does not take the rows", e);
        }
    }

    /** So that the comparison is planned for as many records as there are. */
    void analyze(UUID run) {
        execute("analyze " + table(run) + " (reference)");
    }

    static String table(UUID run) {
        return "influencegen.reconciliation_stage_" + run.toString().replace("-", "");
    }
}
