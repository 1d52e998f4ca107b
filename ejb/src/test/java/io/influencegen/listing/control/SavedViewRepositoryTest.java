package io.influencegen.listing.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** Views in PostgreSQL. */
class SavedViewRepositoryTest implements ViewStoreContract {
    private final TestDatabase database = TestDatabase.shared();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T08:00:00Z"));
    private final Map<String, UserId> people = new ConcurrentHashMap<>();

    @BeforeEach
    void empty() {
        database.truncate("default_view", "saved_view", "user_role", "user_account");
    }

    @Override
    public <T> T with(Function<ViewKeeper, T> work) {
        return database.call(entities -> work.apply(new ViewKeeper(new SavedViewRepository(entities), clock)));
    }

    @Override
    public Caller person(String name, Role... roles) {
        UserId id = people.computeIfAbsent(name, this::register);
        return new Caller(Optional.of(id), name, Set.of(roles));
    }

    private UserId register(String name) {
        UUID id = UUID.randomUUID();
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account
                            (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '', convert_to(?2, 'UTF8'), ?2, '', 'ACTIVE', now(), 1)""")
                .setParameter(1, id.toString())
                .setParameter(2, name)
                .executeUpdate());
        return new UserId(id);
    }
}
