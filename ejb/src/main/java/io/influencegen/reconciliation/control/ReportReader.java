package io.influencegen.reconciliation.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.RunView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.reconciliation.boundary.BadLine;
import io.influencegen.reconciliation.boundary.ReconciliationReport;
import io.influencegen.reconciliation.control.ExportRunRepository.Run;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What runs have come to, with how their jobs stand. */
@Dependent
public class ReportReader {
    private static final int MOST_RUNS = 200;
    private static final int MOST_BAD_LINES = 200;

    @Inject
    private ExportRunRepository runs;

    @Inject
    private SettleRepository results;

    @Inject
    private RunLedger ledger;

    public List<ReconciliationReport> latest(int most) {
        return reports(runs.latest(Math.min(most, MOST_RUNS)));
    }

    public Page<ReconciliationReport> list(ListQuery query) {
        Page<Run> page = runs.list(query);
        return new Page<>(reports(page.items()), page.total());
    }

    public ReconciliationReport find(UUID run) {
        Run found = runs.find(run).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return reports(List.of(found)).get(0);
    }

    public List<BadLine> badLines(UUID run) {
        return ledger.leftOut(run, MOST_BAD_LINES).stream()
                .map(line -> new BadLine(line.key(), line.input(), line.detail()))
                .toList();
    }

    private List<ReconciliationReport> reports(List<Run> found) {
        List<UUID> ids = found.stream().map(Run::id).toList();
        Map<UUID, Map<String, Long>> figures = results.figures(ids);
        Map<UUID, RunView> jobs = ledger.runs(ids);
        return found.stream()
                .map(run ->
                        report(run, figures.getOrDefault(run.id(), Map.of()), Optional.ofNullable(jobs.get(run.id()))))
                .toList();
    }

    /** A job that is forgotten is over, one way or another. */
    private static ReconciliationReport report(Run run, Map<String, Long> figures, Optional<RunView> job) {
        String forgotten = run.isOver() ? "COMPLETED" : "ABANDONED";
        return new ReconciliationReport(
                run.id(),
                run.provider(),
                run.fileName(),
                run.stage(),
                job.map(view -> view.state().name()).orElse(forgotten),
                job.map(RunView::problem).orElse(""),
                run.sameAs(),
                run.begunAt(),
                run.endedAt(),
                run.lines(),
                run.loaded(),
                run.skipped(),
                run.matched(),
                run.charset(),
                run.dryRun(),
                run.dryRun() ? run.expected() : figures);
    }
}
