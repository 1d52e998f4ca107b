package io.influencegen.usage.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.identity.control.AccountNameRepository;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Usage and quotas on a real database, with people in it. */
final class UsageStage {
    final TestDatabase database = TestDatabase.shared();
    final SettableClock clock = new SettableClock(Instant.parse("2026-03-20T12:00:00Z"));
    final Map<String, String> chosen = new ConcurrentHashMap<>();
    final Settings settings = new Settings(() -> chosen, clock);

    UsageStage() {
        database.truncate("usage_entry", "usage_day", "quota_use", "quota_limit", "quota_month");
        sql("update influencegen.usage_roll_up set rolled_until = '0001-01-01'");
    }

    UserId person(String name, Role role) {
        UUID id = UUID.randomUUID();
        sql("""
                insert into influencegen.user_account (id, email_cipher, email_index, display_name, password_hash, state,
                                                       created_at, version)
                values ('%1$s', '\\x00', decode(replace('%1$s', '-', ''), 'hex'), '%2$s', '', 'ACTIVE', now(), 0)""".formatted(id, name));
        sql("insert into influencegen.user_role (user_id, role) values ('%s', '%s')".formatted(id, role));
        return new UserId(id);
    }

    /** One end of a picture, on the day at noon. */
    void used(UserId owner, String campaign, String model, String outcome, String day, long waited) {
        sql("""
                insert into influencegen.usage_entry (generation_id, owner_id, campaign, model, worker, outcome, calls,
                    compute_millis, waited_millis, took_millis, ended_at, reason)
                values (gen_random_uuid(), '%s', %s, '%s', 'w', '%s', 1, 2000, %d, 3000, '%sT12:00:00Z', %s)""".formatted(
                        owner,
                        campaign == null ? "null" : "'" + campaign + "'",
                        model,
                        outcome,
                        waited,
                        day,
                        outcome.equals("FAILED") ? "'worker-failed'" : "null"));
    }

    void sql(String statement) {
        database.run(entities -> entities.createNativeQuery(statement).executeUpdate());
    }

    UsageBook book(EntityManager entities) {
        return new UsageBook(new UsageRepository(entities), accounts(entities), clock);
    }

    QuotaBook quotas(EntityManager entities) {
        return new QuotaBook(new QuotaRepository(entities), settings, clock);
    }

    QuotaHolders holders(EntityManager entities) {
        return new QuotaHolders(new QuotaHolderRepository(entities), quotas(entities), accounts(entities), clock);
    }

    private static Accounts accounts(EntityManager entities) {
        return new Accounts(new AccountNameRepository(entities));
    }
}
