package io.influencegen.provider.ui;

import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.provider.boundary.CheckState;
import io.influencegen.provider.boundary.ProviderCheckView;
import io.influencegen.provider.boundary.ProviderDesk;
import io.influencegen.provider.boundary.ProviderSetup;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Whether the identity provider works, and the checks it was asked for. */
@Named
@ViewScoped
public class ProviderPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String STATES = "provider.state.";

    @Inject
    private ProviderDesk desk;

    private TableView<ProviderCheckView> table;

    @PostConstruct
    void open() {
        table = TableView.of("provider-checks", TableSource.of(desk::list, ProviderCheckView::id))
                .column(Column.moment("startedAt", "provider.started-at", ProviderCheckView::startedAt))
                .column(Column.text("case", "provider.case", ProviderCheckView::caseReference))
                .column(Column.status("state", "provider.state", ProviderCheckView::state, STATES))
                .column(Column.text("reasons", "provider.reasons", check -> String.join(", ", check.reasons())))
                .column(Column.moment(
                        "endedAt", "provider.ended-at", check -> check.endedAt().orElse(null)))
                .filter(Filter.text("text", "provider.filter"))
                .filter(Filter.choice("state", "provider.state", CheckState.values(), STATES))
                .open();
    }

    public ProviderSetup getSetup() {
        return desk.setup();
    }

    public TableView<ProviderCheckView> getTable() {
        return table;
    }
}
