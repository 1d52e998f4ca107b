package io.influencegen.usage.ui;

import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Moments;
import io.influencegen.portal.ui.Texts;
import io.influencegen.usage.boundary.MyUsage;
import io.influencegen.usage.boundary.QuotaView;
import io.influencegen.usage.boundary.UsageEntry;
import io.influencegen.usage.boundary.UsageLine;
import io.influencegen.usage.boundary.UsageRecord.Outcome;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is left of one's own quota, and what was made of it. */
@Named
@ViewScoped
public class MyUsagePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OUTCOMES = "usage.outcome.";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final int MONTHS = 6;

    @Inject
    private MyUsage usage;

    @Inject
    private Moments moments;

    @Inject
    private Texts texts;

    private QuotaView quota;
    private Map<String, Long> months;
    private TableView<UsageEntry> table;

    @PostConstruct
    void open() {
        MyUsage source = usage;
        Moments spans = moments;
        Texts words = texts;
        quota = source.quota();
        months = new LinkedHashMap<>();
        List<UsageLine> newestFirst = source.months(MONTHS);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            UsageLine month = newestFirst.get(i);
            months.put(MONTH.format(LocalDate.parse(month.key())), month.completed());
        }
        table = TableView.of(
                        "my-usage",
                        TableSource.of(source::entries, entry -> entry.generation() + "." + entry.endedAt()))
                .column(Column.moment("endedAt", "usage.ended-at", UsageEntry::endedAt))
                .column(Column.<UsageEntry>status("outcome", "usage.outcome", UsageEntry::outcome, OUTCOMES)
                        .with(entry ->
                                words.find("error." + entry.reason() + ".cause").orElse("")))
                .column(Column.text("model", "usage.by.model", UsageEntry::model))
                .column(Column.text("campaign", "usage.by.campaign", UsageEntry::campaign))
                .column(Column.text("compute", "usage.compute-time", entry -> spans.span(entry.compute())))
                .column(Column.text("waited", "usage.waited", entry -> spans.span(entry.waited())))
                .filter(Filter.choice("outcome", "usage.outcome", Outcome.values(), OUTCOMES))
                .filter(Filter.date("from", "usage.from"))
                .filter(Filter.date("to", "usage.to"))
                .open();
    }

    public QuotaView getQuota() {
        return quota;
    }

    public String getRenewedOn() {
        return DAY.format(quota.renewedOn());
    }

    public Map<String, Long> getMonths() {
        return months;
    }

    public TableView<UsageEntry> getTable() {
        return table;
    }
}
