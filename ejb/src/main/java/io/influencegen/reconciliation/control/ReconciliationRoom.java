package io.influencegen.reconciliation.control;

import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunView;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.LoadTold;
import io.influencegen.reconciliation.boundary.ReconciliationJobs;
import io.influencegen.reconciliation.control.ExportRunRepository.Run;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the steps of a run do. */
@Dependent
public class ReconciliationRoom {
    private static final String TARGET = "reconciliation-run";
    private static final String RECEIVED = "RECEIVED";
    private static final String COMPARED = "COMPARED";
    private static final String SETTLED = "SETTLED";

    @Inject
    private ExportRunRepository runs;

    @Inject
    private StageRepository stage;

    @Inject
    private ComparisonRepository comparison;

    @Inject
    private SettleRepository settling;

    @Inject
    private FileShelf shelf;

    @Inject
    private BlindIndex index;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService helpers;

    /** The one that was brought for this run, or what the provider's address has now. */
    public UUID fileFor(RunView job) {
        Map<String, String> wish = job.parameters();
        return runs.find(job.id())
                .flatMap(Run::file)
                .orElseGet(() -> shelf.fileOf(
                        provider(wish.get(ReconciliationJobs.PROVIDER)),
                        wish.getOrDefault(ReconciliationJobs.FILE, "")));
    }

    public boolean receive(RunView job, UUID file) {
        UUID id = job.id();
        Map<String, String> wish = job.parameters();
        runs.begin(id, wish.get(ReconciliationJobs.PROVIDER), job.dryRun(), now());
        Run run = run(id);
        if (run.file().isEmpty()) {
            runs.received(id, file);
        }
        boolean forced = job.dryRun() || Boolean.parseBoolean(wish.get(ReconciliationJobs.FORCED));
        Optional<UUID> earlier = forced ? Optional.empty() : run(id).file().flatMap(runs::doneWith);
        earlier.filter(other -> !run.isOver()).ifPresent(other -> runs.repeated(id, other, now()));
        return !run(id).isOver();
    }

    /** Whether the file has still to be read, however far an earlier attempt has come with it. */
    public boolean isToLoad(UUID id) {
        return run(id).stage().equals(RECEIVED);
    }

    /** Always from the first byte: an unlogged table may have lost what an earlier attempt has put there. */
    public void load(RunKey key, Map<String, String> wish, LoadTold told) {
        Run run = run(key.run());
        if (!run.stage().equals(RECEIVED)) {
            return;
        }
        long most = Long.parseLong(wish.getOrDefault(ReconciliationJobs.MOST_BAD_LINES, "1000"));
        ExportLoad load = new ExportLoad(provider(run.provider()).mapping(), index, most, helpers);
        stage.begin(run.id());
        try (InputStream file = shelf.open(run.file().orElseThrow())) {
            runs.loaded(run.id(), stage.copy(run.id(), rows -> load.load(file, new ToldRows(key, rows, told))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage.analyze(run.id());
    }

    public void compare(UUID id) {
        Run run = run(id);
        if (!run.stage().equals(RECEIVED)) {
            return;
        }
        ComparisonRepository.Question question =
                new ComparisonRepository.Question(id, run.provider(), run.asOf(), now(), run.again() > 0);
        if (run.dryRun()) {
            ComparisonRepository.Expected expected = comparison.expect(question);
            runs.expected(id, run.loaded() - expected.inFile(), expected.figures());
        } else {
            comparison.compare(question);
            runs.compared(id);
        }
    }

    public void settle(UUID id) {
        Run run = run(id);
        if (run.stage().equals(COMPARED) && !run.dryRun()) {
            settling.settle(id, run.provider(), now());
            runs.settled(id);
            audit.record(AuditEntry.of("reconciliation.settled")
                    .on(TARGET, id.toString())
                    .change(Map.of(), texts(settling.figures(id))));
        }
    }

    public Map<String, String> report(UUID id) {
        Run settled = run(id);
        if (!settled.isOver()) {
            requireSettled(settled);
            runs.done(id, now());
        }
        stage.drop(id);
        Run run = run(id);
        Map<String, String> figures = texts(run.dryRun() ? run.expected() : settling.figures(id));
        figures.put("MATCHED", String.valueOf(run.matched()));
        figures.put("SKIPPED", String.valueOf(run.skipped()));
        return figures;
    }

    /** What was not compared must never look as if nothing differed. */
    private static void requireSettled(Run run) {
        String last = run.dryRun() ? COMPARED : SETTLED;
        if (!run.stage().equals(last)) {
            throw new IllegalStateException("Run " + run.id() + " is " + run.stage() + " and not " + last);
        }
    }

    private static Map<String, String> texts(Map<String, Long> figures) {
        Map<String, String> texts = new TreeMap<>();
        figures.forEach((kind, many) -> texts.put(kind, many.toString()));
        return texts;
    }

    private Run run(UUID id) {
        return runs.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private ExportProvider provider(String key) {
        return shelf.provider(key);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
