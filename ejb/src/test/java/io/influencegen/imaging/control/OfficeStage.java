package io.influencegen.imaging.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.identity.control.AccountNameRepository;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.moderation.boundary.Moderation;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import io.influencegen.usage.boundary.Quotas;
import io.influencegen.usage.control.QuotaBook;
import io.influencegen.usage.control.QuotaRepository;
import io.influencegen.worker.contract.LoraView;
import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.contract.Range;
import io.influencegen.worker.contract.SizeView;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What operators and administrators work with, on a real database. */
final class OfficeStage {
    final TestDatabase database = TestDatabase.shared();
    final SettableClock clock = new SettableClock(Instant.parse("2026-03-20T12:00:00Z"));
    final Map<String, String> chosen = new ConcurrentHashMap<>();
    final Settings settings = new Settings(() -> chosen, clock);
    final List<String> told = new CopyOnWriteArrayList<>();

    OfficeStage() {
        database.truncate(
                "usage_entry",
                "quota_use",
                "quota_limit",
                "generation",
                "generation_share",
                "image_model",
                "image_worker");
        sql("update influencegen.generation_line set turn = 0");
        database.run(entities -> models(entities).seen(List.of(model("shapes"), model("flux"))));
    }

    static ModelView model(String id) {
        return new ModelView(
                id,
                id + " by us",
                "onnx",
                "ours",
                "MIT",
                "sum",
                true,
                1L << 30,
                List.of(new SizeView("1:1", 512, 512), new SizeView("16:9", 912, 512)),
                new Range(1, 50, 20),
                new Range(0, 15, 5),
                new Range(0, 2, 1),
                3,
                1024,
                List.of(
                        new LoraView("neon", 1, List.of("neon glow"), 10, "aa", null),
                        new LoraView("ink", 1, List.of(), 10, "bb", null)),
                null);
    }

    UserId person(String name) {
        UUID id = UUID.randomUUID();
        sql("""
                insert into influencegen.user_account (id, email_cipher, email_index, display_name, password_hash, state,
                                                       created_at, version)
                values ('%1$s', '\\x00', decode(replace('%1$s', '-', ''), 'hex'), '%2$s', '', 'ACTIVE', now(), 0)""".formatted(id, name));
        sql("insert into influencegen.user_role (user_id, role) values ('%s', '%s')".formatted(id, Role.INFLUENCER));
        return new UserId(id);
    }

    /** One that its tries have used up. */
    UUID dead(UserId owner, String model) {
        return generation(owner, model, "FAILED", 0);
    }

    UUID queued(UserId owner, double turn) {
        UUID id = generation(owner, "shapes", "QUEUED", turn);
        sql("""
                insert into influencegen.quota_use (holder, month, reserved) values ('person:%s', '2026-03-01', 1)
                on conflict (holder, month) do update set reserved = quota_use.reserved + 1""".formatted(owner));
        return id;
    }

    private UUID generation(UserId owner, String model, String state, double turn) {
        UUID id = UUID.randomUUID();
        boolean dead = state.equals("FAILED");
        sql("""
                insert into influencegen.generation (id, submission_id, owner_id, priority, turn, state, route, model, prompt,
                    negative_prompt, ratio, long_side, seed, steps, guidance, styles, quota_month, created_at, correlation_id,
                    next_attempt_at, calls, failures, losses, started_at, ended_at, dead, problem_code, problem_cause, worker)
                values ('%1$s', gen_random_uuid(), '%2$s', 0, %3$s, '%4$s', 'worker', '%5$s', 'a bottle', '', '1:1', 512, 7, 20,
                    5, '[]', '2026-03-01', '%6$s', 'c', '%6$s', %7$s)""".formatted(
                        id,
                        owner,
                        turn,
                        state,
                        model,
                        clock.instant(),
                        dead ? died() : "0, 0, 0, null, null, false, null, null, null"));
        return id;
    }

    private String died() {
        return "4, 4, 0, '%1$s', '%1$s', true, 'worker-failed', 'Out of memory', 'w1'".formatted(clock.instant());
    }

    void sql(String statement) {
        database.run(entities -> entities.createNativeQuery(statement).executeUpdate());
    }

    Object one(String query) {
        return database.call(entities -> entities.createNativeQuery(query).getSingleResult());
    }

    Object of(UUID id, String column) {
        return one("select " + column + " from influencegen.generation where id = '" + id + "'");
    }

    int reserved(UserId owner) {
        return ((Number) one("select coalesce(sum(reserved), 0) from influencegen.quota_use where holder = 'person:"
                        + owner + "'"))
                .intValue();
    }

    ModelBook models(EntityManager entities) {
        return new ModelBook(new ModelRepository(entities), List.of(), settings, clock);
    }

    DeadLetterOffice letters(EntityManager entities) {
        return new DeadLetterOffice(
                new DeadLetterRepository(entities),
                new GenerationRepository(entities),
                models(entities),
                quotas(entities),
                moderation(),
                accounts(entities),
                news(),
                operator(),
                clock);
    }

    private RequestContext operator() {
        RequestContext context = new RequestContext();
        UserId somebody = new UserId(new UUID(0, 7));
        context.begin(new Caller(Optional.of(somebody), "Olga", Set.of(Role.BATCH_OPERATOR)), "", "c");
        return context;
    }

    private static Moderation moderation() {
        return new Moderation() {
            @Override
            public void requirePermitted(UserId who, String... texts) {
                if (String.join(" ", texts).contains("forbidden")) {
                    throw new DomainException(ModerationError.PROMPT_REFUSED, "rule", who, "ref");
                }
            }
        };
    }

    QueueOffice queue(EntityManager entities) {
        return new QueueOffice(
                new QueueRepository(entities),
                new GenerationRepository(entities),
                ends(entities),
                accounts(entities),
                new WorkerWatch(),
                clock);
    }

    ModelOffice administration(EntityManager entities) {
        return new ModelOffice(
                new ModelRepository(entities),
                null,
                new GenerationViewRepository(entities),
                new WorkerWatch(),
                List.of(),
                new RequestContext());
    }

    TaskEnd ends(EntityManager entities) {
        return new TaskEnd(new GenerationRepository(entities), quotas(entities), news(), clock);
    }

    private Quotas quotas(EntityManager entities) {
        return new Quotas(new QuotaBook(new QuotaRepository(entities), settings, clock));
    }

    private static Accounts accounts(EntityManager entities) {
        return new Accounts(new AccountNameRepository(entities));
    }

    private ImagingNews news() {
        return new ImagingNews() {
            @Override
            public void queued(UserId owner) {
                told.add("queued");
            }

            @Override
            public void moved(UserId owner, UUID id, State state) {
                told.add(id + " " + state);
            }

            @Override
            public void ended(UUID id) {
                told.add(id + " ended");
            }

            @Override
            public void died() {
                told.add("died");
            }
        };
    }
}
