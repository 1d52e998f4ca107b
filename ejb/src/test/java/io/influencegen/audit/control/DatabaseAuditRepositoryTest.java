package io.influencegen.audit.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAuditRepositoryTest implements AuditRepositoryContract {
    private final TestDatabase database = TestDatabase.shared();

    @Override
    public <T> T inTransaction(Function<AuditRepository, T> work) {
        return database.call(entities -> work.apply(new DatabaseAuditRepository(entities)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update influencegen.audit_event set actor_name = 'somebody else'",
                "delete from influencegen.audit_event",
                "truncate influencegen.audit_event"
            })
    void theDatabaseShouldRefuseToAlterHistory(String statement) {
        PersistenceException refused = assertThrows(
                PersistenceException.class,
                () -> database.run(
                        entities -> entities.createNativeQuery(statement).executeUpdate()));
        assertThat(refused.getMessage(), containsString("append-only"));
    }
}
