package io.influencegen.job.ui;

import io.influencegen.job.boundary.JobCard;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.RunView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Moments;
import io.influencegen.portal.ui.PortalPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every run there was, and how long the last ones of a job took. */
@Named
@ViewScoped
public class JobHistoryPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String STATES = "job.state.";
    private static final int BARS = 12;
    private static final double MILLIS = 1000.0;

    @Inject
    private JobDesk desk;

    @Inject
    private Moments moments;

    @Inject
    private Clock clock;

    private TableView<RunView> table;
    private String job;

    @PostConstruct
    void open() {
        Moments spans = moments;
        Clock now = clock;
        List<Filter.Choice> jobs = desk.jobs().stream()
                .map(card -> card.definition().name())
                .map(name -> new Filter.Choice(name, "job.name." + name))
                .toList();
        table = TableView.of("job-runs", TableSource.of(desk::runs, RunView::id))
                .column(Column.<RunView>text("job", "job.job", RunView::job)
                        .leadsTo(run -> PortalPage.JOB_RUN.getPath() + "?id=" + run.id())
                        .with(RunView::requestedBy)
                        .sortable())
                .column(Column.<RunView>status("state", "job.state", RunView::state, STATES)
                        .sortable())
                .column(Column.<RunView>moment("requestedAt", "job.requested-at", RunView::requestedAt)
                        .sortable())
                .column(Column.<RunView>text("took", "job.took", run -> spans.span(run.tookUntil(now.instant())))
                        .sortable())
                .column(Column.<RunView>number("done", "job.done", RunView::done))
                .column(Column.<RunView>number("skipped", "job.skipped", RunView::skipped))
                .column(Column.<RunView>text("problem", "job.problem", RunView::problem))
                .column(Column.<RunView>code("id", "job.id", RunView::id).hidden())
                .filter(Filter.choice("job", "job.job", jobs))
                .filter(Filter.choice("state", "job.state", RunState.values(), STATES))
                .filter(Filter.text("text", "job.filter.text"))
                .filter(Filter.date("from", "job.filter.from"))
                .filter(Filter.date("to", "job.filter.to"))
                .sortedDownBy("requestedAt")
                .open();
    }

    public TableView<RunView> getTable() {
        return table;
    }

    /** Seconds of the last runs of the chosen job, the oldest first. */
    public Map<String, Double> getDurations() {
        Map<String, Double> bars = new LinkedHashMap<>();
        List<RunView> latest = latest();
        for (int i = latest.size() - 1; i >= 0; i--) {
            double seconds = latest.get(i).tookUntil(clock.instant()).toMillis() / MILLIS;
            bars.put(String.valueOf(latest.size() - i), seconds);
        }
        return bars;
    }

    private List<RunView> latest() {
        if (job == null || job.isBlank()) {
            return List.of();
        }
        ListQuery query = new ListQuery(Map.of("job", job), Optional.empty(), 0, BARS);
        return desk.runs(query).items().stream()
                .filter(run -> run.startedAt() != null)
                .toList();
    }

    public List<JobCard> getJobs() {
        return desk.jobs();
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }
}
