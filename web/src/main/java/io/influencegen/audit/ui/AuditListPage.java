package io.influencegen.audit.ui;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.AuditTrail;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.PortalPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was done, newest first. */
@Named
@ViewScoped
public class AuditListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final String OUTCOMES = "audit.outcome.";

    @Inject
    private AuditTrail trail;

    private TableView<AuditEventView> table;

    @PostConstruct
    void open() {
        table = TableView.of("audit", TableSource.of(trail::list, AuditEventView::id))
                .column(Column.<AuditEventView>moment("at", "audit.at", AuditEventView::at)
                        .leadsTo(event -> PortalPage.AUDIT_DETAIL.getPath() + "?id=" + event.id())
                        .sortable())
                .column(Column.text(
                        "actor", "audit.actor", event -> event.actor().name()))
                .column(Column.code("action", "audit.action", AuditEventView::action))
                .column(Column.<AuditEventView>text(
                                "target",
                                "audit.target",
                                event -> event.target().type())
                        .with(event -> event.target().id()))
                .column(Column.status("outcome", "audit.outcome", AuditEventView::outcome, OUTCOMES))
                .column(Column.code("ip", "audit.ip", event -> event.origin().ip()))
                .column(Column.<AuditEventView>code(
                                "correlation",
                                "audit.correlation",
                                event -> event.origin().correlationId())
                        .hidden())
                .column(Column.<AuditEventView>code(
                                "target-id",
                                "audit.target-id",
                                event -> event.target().id())
                        .hidden())
                .filter(Filter.text("text", "audit.filter.text"))
                .filter(Filter.text("action", "audit.action"))
                .filter(Filter.text("actor", "audit.actor"))
                .filter(Filter.text("target-type", "audit.target-type"))
                .filter(Filter.text("target", "audit.target-id"))
                .filter(Filter.choice("outcome", "audit.outcome", Outcome.values(), OUTCOMES))
                .filter(Filter.date("from", "audit.filter.from"))
                .filter(Filter.date("to", "audit.filter.to"))
                .sortedDownBy("at")
                .open();
    }

    public TableView<AuditEventView> getTable() {
        return table;
    }

    public Map<String, Long> getDays() {
        Map<String, Long> bars = new LinkedHashMap<>();
        trail.perDay(DAYS).forEach((day, count) -> bars.put(DAY.format(day), count));
        return bars;
    }
}
