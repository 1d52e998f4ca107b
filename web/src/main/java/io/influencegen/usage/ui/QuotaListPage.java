package io.influencegen.usage.ui;

import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.usage.boundary.QuotaDesk;
import io.influencegen.usage.boundary.QuotaHolder;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How this month's quotas stand, and the way to whoever shall have another one. */
@Named
@ViewScoped
public class QuotaListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KINDS = "quota.kind.";

    @Inject
    private QuotaDesk desk;

    private TableView<QuotaHolder> table;
    private String name = "";
    private List<QuotaHolder> found;

    @PostConstruct
    void open() {
        QuotaDesk source = desk;
        table = TableView.of("quotas", TableSource.of(source::list, QuotaHolder::key))
                .column(Column.<QuotaHolder>text("name", "quota.holder", QuotaHolder::name)
                        .leadsTo(QuotaListPage::pathOf))
                .column(Column.status("kind", "quota.kind", QuotaHolder::kind, KINDS))
                .column(Column.number("limit", "quota.limit", QuotaHolder::limit))
                .column(Column.status("own", "quota.own", holder -> holder.own() ? "OWN" : "USUAL", "quota.own."))
                .column(Column.<QuotaHolder>number("used", "quota.used", QuotaHolder::used)
                        .sortable())
                .column(Column.<QuotaHolder>number("reserved", "quota.reserved", QuotaHolder::reserved)
                        .sortable())
                .column(Column.number("left", "quota.left", QuotaHolder::left))
                .filter(Filter.text("text", "quota.filter.text"))
                .filter(Filter.choice("kind", "quota.kind", QuotaHolder.Kind.values(), KINDS))
                .filter(Filter.choice(
                        "own",
                        "quota.own",
                        List.of(
                                new Filter.Choice("true", "quota.own.OWN"),
                                new Filter.Choice("false", "quota.own.USUAL"))))
                .sortedDownBy("used")
                .open();
    }

    public void search() {
        found = desk.search(name);
    }

    static String pathOf(QuotaHolder holder) {
        return PortalPage.QUOTA.getPath() + "?holder=" + URLEncoder.encode(holder.key(), StandardCharsets.UTF_8);
    }

    public String path(QuotaHolder holder) {
        return pathOf(holder);
    }

    public TableView<QuotaHolder> getTable() {
        return table;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Nothing until somebody searched. */
    public List<QuotaHolder> getFound() {
        return found;
    }
}
