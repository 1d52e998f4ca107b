package io.influencegen.settings.control;

import io.influencegen.testdb.TestDatabase;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

class DatabaseSettingsRepositoryTest implements SettingsRepositoryContract {
    private final TestDatabase database = TestDatabase.shared();

    @BeforeEach
    void forget() {
        database.truncate("setting");
    }

    @Override
    public <T> T inTransaction(Function<SettingsRepository, T> work) {
        return database.call(entities -> work.apply(new DatabaseSettingsRepository(entities)));
    }
}
