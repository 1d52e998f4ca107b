package io.influencegen.usage.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Moments;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.Texts;
import io.influencegen.usage.boundary.UsageDesk;
import io.influencegen.usage.boundary.UsageGrouping;
import io.influencegen.usage.boundary.UsageLine;
import io.influencegen.usage.boundary.UsageReport;
import io.influencegen.usage.boundary.UsageSpan;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What was made in the days that the address names, and by whom. */
@Named
@ViewScoped
public class UsageListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int MOST_BARS = 8;

    @Inject
    private UsageDesk desk;

    @Inject
    private Texts texts;

    @Inject
    private Moments moments;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private UsageSpan span;
    private UsageGrouping by;
    private UsageReport report;
    private TableView<UsageLine> table;

    @PostConstruct
    void open() {
        span = span();
        by = Stream.of(UsageGrouping.values())
                .filter(one -> one.name().equalsIgnoreCase(parameter("by").orElse("")))
                .findFirst()
                .orElse(UsageGrouping.PERSON);
        report = desk.report(span);
        UsageSpan asked = span;
        UsageGrouping grouping = by;
        UsageDesk source = desk;
        String key = grouping.name().toLowerCase(Locale.ROOT);
        table = TableView.of(
                        "usage-by-" + key, TableSource.of(query -> source.list(asked, grouping, query), UsageLine::key))
                .column(Column.<UsageLine>text("key", "usage.by." + key, UsageLine::label)
                        .sortable())
                .column(Column.<UsageLine>number("completed", "usage.completed", UsageLine::completed)
                        .sortable())
                .column(Column.<UsageLine>number("failed", "usage.failed", UsageLine::failed)
                        .sortable())
                .column(Column.<UsageLine>number("cancelled", "usage.cancelled", UsageLine::cancelled)
                        .sortable())
                .column(Column.<UsageLine>number("compute", "usage.compute", UsageLine::computeSeconds)
                        .sortable())
                .column(Column.<UsageLine>number("calls", "usage.calls", UsageLine::calls)
                        .sortable()
                        .hidden())
                .sortedDownBy("completed")
                .besides("from")
                .besides("to")
                .besides("by")
                .open();
    }

    /** What the address does not say rightly is told, and this month shown instead. */
    private UsageSpan span() {
        try {
            return UsageSpan.of(parameter("from"), parameter("to"), clock);
        } catch (DomainException malformed) {
            notices.problem(malformed);
            return UsageSpan.of(Optional.empty(), Optional.empty(), clock);
        }
    }

    private static Optional<String> parameter(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name));
    }

    public UsageReport getReport() {
        return report;
    }

    public UsageSpan getSpan() {
        return span;
    }

    public TableView<UsageLine> getTable() {
        return table;
    }

    public String getBy() {
        return by.name();
    }

    public String getTableTitle() {
        return texts.format("usage.by.title." + by.name().toLowerCase(Locale.ROOT));
    }

    public List<UsageGrouping> getGroupings() {
        return List.of(UsageGrouping.values());
    }

    public String address(UsageGrouping grouping) {
        return "/usage/list?from=" + span.from() + "&to=" + span.to() + "&by="
                + grouping.name().toLowerCase(Locale.ROOT);
    }

    public List<Quick> getQuick() {
        LocalDate today =
                UsageSpan.of(Optional.empty(), Optional.empty(), clock).to();
        LocalDate month = today.withDayOfMonth(1);
        return List.of(
                new Quick("usage.this-month", month, today),
                new Quick("usage.last-month", month.minusMonths(1), month.minusDays(1)),
                new Quick("usage.last-days", today.minusDays(89), today),
                new Quick("usage.last-year", today.minusDays(364), today));
    }

    /** A span that is chosen by one click. */
    public record Quick(String textKey, LocalDate from, LocalDate to) implements Serializable {
        public String address() {
            return "/usage/list?from=" + from + "&to=" + to;
        }
    }

    public Map<String, Long> getPerDay() {
        return perDay(UsageLine::completed);
    }

    public Map<String, Long> getComputePerDay() {
        return perDay(UsageLine::computeSeconds);
    }

    public Map<String, Long> getPerModel() {
        return most(report.models());
    }

    public Map<String, Long> getPerCampaign() {
        return most(report.campaigns());
    }

    /** By the words of their error codes. */
    public Map<String, Long> getReasons() {
        Map<String, Long> reasons = new LinkedHashMap<>();
        report.reasons()
                .forEach((code, count) ->
                        reasons.merge(texts.find("error." + code + ".cause").orElse(code), count, Long::sum));
        return reasons;
    }

    public String getMedianWait() {
        return moments.brief(report.waiting().median());
    }

    public String getLongWait() {
        return moments.brief(report.waiting().almostAll());
    }

    public String getCompute() {
        return moments.brief(report.total().compute());
    }

    private Map<String, Long> perDay(ToLongFunction<UsageLine> value) {
        Map<String, Long> days = new LinkedHashMap<>();
        report.days()
                .forEach(day -> days.put(DAY.format(LocalDate.parse(day.key())) + year(day), value.applyAsLong(day)));
        return days;
    }

    /** Days of several years would be the same words otherwise. */
    private String year(UsageLine day) {
        return span.from().plusDays(364).isBefore(span.to()) ? " " + day.key().substring(0, 4) : "";
    }

    private static Map<String, Long> most(List<UsageLine> lines) {
        Map<String, Long> most = new LinkedHashMap<>();
        lines.stream().limit(MOST_BARS).forEach(line -> most.put(line.label(), line.completed()));
        return most;
    }
}
