package io.influencegen.reconciliation.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.reconciliation.boundary.CompareWish;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.boundary.ReconciliationReport;
import io.influencegen.reconciliation.boundary.Reconciliations;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every comparison there was, how differences go up and down, and the way to bring a file. */
@Named
@ViewScoped
public class ReconciliationListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;
    private static final int BARS = 7;
    private static final int LARGEST_FILE = 200 * 1024 * 1024;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Notices notices;

    @Inject
    private RequestContext context;

    private TableView<ReconciliationReport> table;
    private List<ExportProvider> providers;
    private String provider;
    private boolean forced;
    private boolean dryRun;
    private transient Part file;

    @PostConstruct
    void open() {
        providers = reconciliations.providers();
        table = TableView.of("reconciliations", TableSource.of(reconciliations::runs, ReconciliationReport::run))
                .column(Column.<ReconciliationReport>moment(
                                "begunAt", "reconciliation.begun", ReconciliationReport::begunAt)
                        .leadsTo(run -> address(run.run()))
                        .with(ReconciliationReport::file))
                .column(Column.text("provider", "reconciliation.provider", ReconciliationReport::provider))
                .column(Column.status("state", "reconciliation.state", ReconciliationReport::state, "job.state."))
                .column(Column.tags(
                        "dryRun",
                        "reconciliation.dry-run.mark",
                        ReconciliationListPage::marks,
                        "reconciliation.dry-run."))
                .column(Column.number("lines", "reconciliation.lines", ReconciliationReport::lines))
                .column(Column.number("matched", "reconciliation.matched", ReconciliationReport::matched))
                .column(Column.number("different", "reconciliation.different", ReconciliationReport::different))
                .column(Column.number("open", "reconciliation.open", ReconciliationReport::open))
                .column(Column.number("skipped", "reconciliation.left-out", ReconciliationReport::skipped))
                .filter(Filter.text("provider", "reconciliation.provider"))
                .filter(Filter.date("from", "job.filter.from"))
                .filter(Filter.date("to", "job.filter.to"))
                .open();
    }

    private static List<String> marks(ReconciliationReport run) {
        return run.dryRun() ? List.of("yes") : List.of();
    }

    public void bring() throws IOException {
        UUID run;
        try (InputStream content = file.getInputStream()) {
            run = reconciliations.bring(provider, name(), content, wish());
        } catch (IOException e) {
            throw new DomainException(e, ReconciliationError.RECONCILIATION_FILE_DAMAGED);
        }
        notices.successAt(address(run), "reconciliation.brought");
    }

    /** What the provider's address has now, instead of a file. */
    public void fetch() throws IOException {
        notices.successAt(address(reconciliations.fetch(provider, wish())), "reconciliation.fetched");
    }

    private CompareWish wish() {
        return new CompareWish(forced, dryRun);
    }

    public boolean isFetchable() {
        return providers.stream().anyMatch(ExportProvider::isFetchable);
    }

    /** Operators look at the run, for what differs is not for them. */
    private String address(UUID run) {
        PortalPage page = PortalPage.RECONCILIATION_REPORT.allows(context.caller())
                ? PortalPage.RECONCILIATION_REPORT
                : PortalPage.JOB_RUN;
        return page.getPath() + "?id=" + run;
    }

    private String name() {
        return file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
    }

    /** What the last run of each day has found different, the oldest day first. */
    public Map<String, Long> getTrend() {
        Map<String, Long> days = new LinkedHashMap<>();
        List<ReconciliationReport> latest = reconciliations.latest(SHOWN);
        for (int i = latest.size() - 1; i >= 0; i--) {
            ReconciliationReport run = latest.get(i);
            if (run.stage().equals("DONE") && !run.dryRun()) {
                days.put(DAY.format(run.begunAt()), run.different());
            }
        }
        return days.entrySet().stream()
                .skip(Math.max(0, days.size() - BARS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }

    public TableView<ReconciliationReport> getTable() {
        return table;
    }

    public List<ExportProvider> getProviders() {
        return providers;
    }

    public int getLargestFile() {
        return LARGEST_FILE;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public boolean isForced() {
        return forced;
    }

    public void setForced(boolean forced) {
        this.forced = forced;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
