package io.influencegen.screening.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningError;
import io.influencegen.screening.boundary.ScreeningImport.Counts;
import io.influencegen.screening.boundary.ScreeningImport.Fault;
import io.influencegen.screening.boundary.ScreeningImport.State;
import io.influencegen.screening.boundary.ScreeningList;
import io.influencegen.screening.boundary.ScreeningListImported;
import io.influencegen.screening.boundary.ScreeningSettings;
import io.influencegen.screening.control.ImportSteps.Kept;
import io.influencegen.screening.control.ImportSteps.Version;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the book of lists: what is in force, and what is on its way in. */
@Dependent
public class ImportKeeper {
    /** The topic of live notices to staff. */
    public static final String TOPIC = "screening-lists";

    private static final Duration DEAD_AFTER = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 100;
    private static final String LIST = "screening-list";

    private final ListRepository lists;
    private final EntryRepository entries;
    private final Settings settings;
    private final AuditLog audit;
    private final LivePush push;
    private final Consumer<ScreeningListImported> imported;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    ImportKeeper(
            ListRepository lists,
            EntryRepository entries,
            Settings settings,
            AuditLog audit,
            LivePush push,
            Event<ScreeningListImported> imported,
            RequestContext context,
            Clock clock) {
        this(lists, entries, settings, audit, push, (Consumer<ScreeningListImported>) imported::fire, context, clock);
    }

    ImportKeeper(
            ListRepository lists,
            EntryRepository entries,
            Settings settings,
            AuditLog audit,
            LivePush push,
            Consumer<ScreeningListImported> imported,
            RequestContext context,
            Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.settings = settings;
        this.audit = audit;
        this.push = push;
        this.imported = imported;
        this.context = context;
        this.clock = clock;
    }

    public List<ScreeningList> all() {
        return lists.all(staleBefore());
    }

    public ScreeningList find(UUID id) {
        return lists.find(id, staleBefore()).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public Version begin(String name, long bytes) {
        String given = Optional.ofNullable(name).orElse("").strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME || given.indexOf('\0') >= 0) {
            throw new DomainException(ScreeningError.SCREENING_LIST_UNNAMED, LONGEST_NAME);
        }
        Instant now = now();
        lists.abandon(now.minus(DEAD_AFTER), "The node that read it stopped", now);
        UUID list = lists.obtain(TimeOrderedId.next(now.toEpochMilli()), given, ListForm.PLAIN, now);
        Version version = new Version(list, TimeOrderedId.next(now.toEpochMilli()));
        if (!lists.begin(version.id(), list, context.caller().name(), bytes, now)) {
            throw new DomainException(ScreeningError.SCREENING_IMPORT_RUNNING);
        }
        audit.record(AuditEntry.of("screening.import-begun")
                .on(LIST, list.toString())
                .change(Map.of(), Map.of("name", given)));
        tell();
        return version;
    }

    public Kept add(Version version, List<ListedEntry> batch) {
        EntryRepository.Added added = entries.add(version.list(), version.id(), batch);
        return new Kept(added.entries(), added.names());
    }

    public boolean progress(Version version, Counts counts) {
        return lists.progress(version.id(), counts, now());
    }

    public void finish(Version version, ListForm form, Counts counts, List<Fault> faults) {
        lists.progress(version.id(), counts, now());
        lists.note(version.id(), faults);
        if (lists.end(version.id(), State.DONE, null, now())) {
            lists.putInForce(version.id(), form);
            audit.record(AuditEntry.of("screening.list-imported")
                    .on(LIST, version.list().toString())
                    .change(Map.of(), texts(counts)));
            imported.accept(new ScreeningListImported(version.list()));
            tell();
        }
    }

    public void fail(Version version, Counts counts, List<Fault> faults, String problem) {
        lists.progress(version.id(), counts, now());
        lists.note(version.id(), faults);
        if (lists.end(version.id(), State.FAILED, problem, now())) {
            tell();
        }
    }

    public int clean(int limit) {
        int removed = entries.removeUnused(limit);
        if (removed == 0) {
            lists.forgetImports();
        }
        return removed;
    }

    public void delete(UUID list) {
        ScreeningList before = find(list);
        lists.delete(list);
        audit.record(AuditEntry.of("screening.list-deleted")
                .on(LIST, list.toString())
                .change(Map.of("name", before.name()), Map.of()));
        imported.accept(new ScreeningListImported(list));
        tell();
    }

    private void tell() {
        push.announce(Audience.role(Role.KYC_REVIEWER), TOPIC, Map.of());
        push.announce(Audience.role(Role.ADMINISTRATOR), TOPIC, Map.of());
    }

    private static Map<String, String> texts(Counts counts) {
        return Map.of(
                "entries", String.valueOf(counts.entries()),
                "names", String.valueOf(counts.names()),
                "faults", String.valueOf(counts.faults()));
    }

    private Instant staleBefore() {
        return now().minus(settings.duration(ScreeningSettings.STALE_AFTER));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
