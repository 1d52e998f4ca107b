package io.influencegen.n8n.ui;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.n8n.boundary.CallbackItem;
import io.influencegen.n8n.boundary.N8nDesk;
import io.influencegen.n8n.boundary.N8nSetup;
import io.influencegen.outbox.boundary.OutboxDesk;
import io.influencegen.outbox.boundary.OutboxItem;
import io.influencegen.portal.ui.Notices;
import io.influencegen.settings.boundary.SettingView;
import io.influencegen.settings.boundary.SettingsDesk;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether pictures can go by way of n8n, what went out and what came back. */
@Named
@ViewScoped
public class N8nPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DELIVERIES = 10;
    private static final String OUTCOMES = "n8n.outcome.";

    @Inject
    private N8nDesk desk;

    @Inject
    private OutboxDesk outbox;

    @Inject
    private SettingsDesk settings;

    @Inject
    private Notices notices;

    private TableView<CallbackItem> table;

    @PostConstruct
    void open() {
        table = TableView.of("n8n-callbacks", TableSource.of(desk::callbacks, CallbackItem::id))
                .column(Column.moment("at", "n8n.callback.at", CallbackItem::at))
                .column(Column.status("outcome", "n8n.callback.outcome", CallbackItem::outcome, OUTCOMES))
                .column(Column.text("reason", "n8n.callback.reason", CallbackItem::reason))
                .column(Column.text(
                        "generation",
                        "n8n.callback.generation",
                        item -> item.generation().toString()))
                .column(Column.text("ip", "n8n.callback.ip", CallbackItem::ip))
                .filter(Filter.text("text", "n8n.callback.filter"))
                .filter(Filter.choice("outcome", "n8n.callback.outcome", outcomes()))
                .open();
    }

    public void ping() {
        desk.ping();
        notices.success("n8n.pinged");
    }

    public N8nSetup getSetup() {
        return desk.setup();
    }

    public TableView<CallbackItem> getTable() {
        return table;
    }

    /** The last ones, newest first. */
    public List<OutboxItem> getDeliveries() {
        return outbox.list(new ListQuery(Map.of("channel", "n8n"), Optional.empty(), 0, DELIVERIES))
                .items();
    }

    /** Those that decide. */
    public List<SettingView> getSettings() {
        return settings.list().stream()
                .filter(view -> view.definition().feature().equals("n8n"))
                .toList();
    }

    private static List<Filter.Choice> outcomes() {
        return Stream.of("COMPLETED", "FAILED", "REPEATED", "REFUSED", "TAKEN")
                .map(outcome -> new Filter.Choice(outcome, OUTCOMES + outcome))
                .toList();
    }
}
