package io.influencegen.reconciliation.control;

import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.RunView;
import io.influencegen.reconciliation.boundary.ReconciliationSettings;
import io.influencegen.reconciliation.control.ExportFileRepository.Arrived;
import io.influencegen.settings.boundary.SettingDefinition;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Forgets what was kept long enough: differences that were settled, files, stages that nobody compares any more, and at last the runs. */
@Dependent
public class ReconciliationCleaning {
    private static final Logger LOG = System.getLogger(ReconciliationCleaning.class.getName());
    private static final Duration STAGE = Duration.ofDays(1);

    private final OldReconciliationRepository old;
    private final StageRepository stages;
    private final FileShelf shelf;
    private final ExportFolders folders;
    private final RunLedger ledger;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ReconciliationCleaning(
            OldReconciliationRepository old,
            StageRepository stages,
            FileShelf shelf,
            ExportFolders folders,
            RunLedger ledger,
            Settings settings,
            Clock clock) {
        this.old = old;
        this.stages = stages;
        this.shelf = shelf;
        this.folders = folders;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** A run that has not come to its end can still be restarted, until its job is given up or forgotten. */
    public int forget(int limit) {
        Instant files = before(ReconciliationSettings.KEEP_FILES);
        Instant runs = before(ReconciliationSettings.KEEP_RUNS);
        List<UUID> living = still(old.unfinished(), job -> job.state() != RunState.ABANDONED);
        int many = old.forgetDifferences(before(ReconciliationSettings.KEEP_DIFFERENCES), runs, limit)
                + files(old.files(files, living, limit))
                + folders(files, limit)
                + stages(limit)
                + old.forgetRuns(runs, living, limit);
        return Math.min(many, limit);
    }

    private int files(List<Arrived> files) {
        for (Arrived file : files) {
            shelf.remove(file);
            old.removed(file.id(), clock.instant());
        }
        return files.size();
    }

    private int folders(Instant before, int limit) {
        try {
            return folders.forget(before, limit);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Files in folders of exports could not be removed: {0}", e.toString());
            return 0;
        }
    }

    /** A restart loads again in any case, so only a run that is under way needs its stage. */
    private int stages(int limit) {
        List<UUID> over = old.staged(clock.instant().minus(STAGE), limit);
        List<UUID> busy = still(over, job -> job.state().isStoppable());
        List<UUID> unused = over.stream().filter(run -> !busy.contains(run)).toList();
        unused.forEach(stages::drop);
        return unused.size();
    }

    private List<UUID> still(Collection<UUID> runs, Predicate<RunView> state) {
        Map<UUID, RunView> jobs = runs.isEmpty() ? Map.of() : ledger.runs(runs);
        return jobs.values().stream().filter(state).map(RunView::id).toList();
    }

    private Instant before(SettingDefinition kept) {
        return clock.instant().minus(settings.duration(kept));
    }
}
