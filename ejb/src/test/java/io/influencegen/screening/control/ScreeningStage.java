package io.influencegen.screening.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningImport.Counts;
import io.influencegen.screening.boundary.ScreeningImport.Fault;
import io.influencegen.screening.boundary.ScreeningList;
import io.influencegen.screening.boundary.ScreeningListImported;
import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.control.NameSearch.Found;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Lists on a real database, imported step by step as in the product, by an administrator. */
public final class ScreeningStage {
    final TestDatabase database = TestDatabase.shared();
    final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    final List<UUID> announced = new ArrayList<>();
    final List<String> audited = new ArrayList<>();

    public ScreeningStage() {
        database.truncate("screening_hit", "screening_name", "screening_entry", "screening_list", "screening_import");
    }

    ScreeningList imported(String name, String content) {
        Steps steps = new Steps();
        ImportSteps.Version version = begin(name, content.length());
        run(steps, version, content);
        return keep(keeper -> keeper.find(version.list()));
    }

    ImportSteps.Version begin(String name, long bytes) {
        clock.advance(Duration.ofSeconds(1));
        return keep(keeper -> keeper.begin(name, bytes));
    }

    void run(ImportSteps steps, ImportSteps.Version version, String content) {
        try {
            Path file = Files.createTempFile("list", ".csv");
            Files.writeString(file, content);
            new ListImport(steps, version, file).run();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Found> find(ScreeningQuestion question, int least) {
        return database.call(entities -> new NameSearch(new EntryRepository(entities)).find(question, least));
    }

    <T> T keep(Function<ImportKeeper, T> work) {
        return database.call(entities -> work.apply(keeper(entities)));
    }

    private ImportKeeper keeper(EntityManager entities) {
        RequestContext context = new RequestContext();
        context.actAs(new Caller(Optional.of(new UserId(UUID.randomUUID())), "Ada", Set.of()));
        return new ImportKeeper(
                new ListRepository(entities),
                new EntryRepository(entities),
                new Settings(Map::of, clock),
                audit(),
                new Silence(),
                (ScreeningListImported imported) -> announced.add(imported.listId()),
                context,
                clock);
    }

    AuditLog audit() {
        return new AuditLog() {
            @Override
            public void record(AuditEntry entry) {
                audited.add(entry.action() + " " + entry.before() + entry.after());
            }
        };
    }

    /** Each in a transaction of its own. */
    class Steps implements ImportSteps {
        @Override
        public Kept add(Version version, List<ListedEntry> entries) {
            return keep(keeper -> keeper.add(version, entries));
        }

        @Override
        public boolean progress(Version version, Counts counts) {
            return keep(keeper -> keeper.progress(version, counts));
        }

        @Override
        public void finish(Version version, ListForm form, Counts counts, List<Fault> faults) {
            keep(keeper -> {
                keeper.finish(version, form, counts, faults);
                return true;
            });
        }

        @Override
        public void fail(Version version, Counts counts, List<Fault> faults, String problem) {
            keep(keeper -> {
                keeper.fail(version, counts, faults, problem);
                return true;
            });
        }

        @Override
        public int clean(int limit) {
            return keep(keeper -> keeper.clean(limit));
        }
    }

    private static final class Silence extends LivePush {
        @Override
        public void announce(Audience audience, String topic, Map<String, String> payload) {
            // Nobody listens.
        }
    }
}
