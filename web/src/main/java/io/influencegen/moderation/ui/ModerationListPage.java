package io.influencegen.moderation.ui;

import io.influencegen.listing.ui.BulkAction;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.moderation.boundary.ModerationDesk;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.boundary.Trial;
import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The rules, and a place to try them. */
@Named
@ViewScoped
public class ModerationListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ModerationDesk desk;

    private TableView<RuleView> table;
    private String prompt = "";
    private Trial trial;

    @PostConstruct
    void open() {
        table = TableView.of("moderation-rules", TableSource.of(desk::list, RuleView::id))
                .column(Column.<RuleView>text("name", "moderation.name", RuleView::name)
                        .with(RuleView::explanation)
                        .leadsTo(rule -> "/moderation/edit?id=" + rule.id())
                        .sortable())
                .column(Column.<RuleView>status(
                                "category",
                                "moderation.category",
                                rule -> rule.category().name(),
                                "moderation.category.")
                        .sortable())
                .column(Column.<RuleView>tags(
                                "kind",
                                "moderation.kind",
                                rule -> List.of(rule.kind().name()),
                                "moderation.kind.")
                        .sortable())
                .column(Column.<RuleView>number("lines", "moderation.lines", RuleView::lines))
                .column(Column.<RuleView>status(
                                "enabled", "moderation.enabled", ModerationListPage::state, "moderation.enabled.")
                        .sortable())
                .column(Column.<RuleView>moment("changedAt", "moderation.changed", RuleView::changedAt)
                        .with(RuleView::changedBy)
                        .sortable())
                .filter(Filter.text("text", "moderation.filter.text"))
                .filter(Filter.choice("category", "moderation.category", RuleCategory.values(), "moderation.category."))
                .filter(Filter.choice("kind", "moderation.kind", RuleKind.values(), "moderation.kind."))
                .filter(Filter.choice(
                        "enabled",
                        "moderation.enabled",
                        List.of(
                                new Filter.Choice("true", "moderation.enabled.ACTIVE"),
                                new Filter.Choice("false", "moderation.enabled.DISABLED"))))
                .action(BulkAction.of("enable", "moderation.enable", desk::countDisabled, desk::enable))
                .action(BulkAction.of("disable", "moderation.disable", desk::countEnabled, desk::disable))
                .action(BulkAction.of("delete", "moderation.delete", desk::count, desk::delete)
                        .dangerous())
                .sortedBy("name")
                .open();
    }

    private static String state(RuleView rule) {
        return rule.enabled() ? "ACTIVE" : "DISABLED";
    }

    /** Says what would be said to whoever asked for this. */
    public void tryIt() {
        trial = desk.trial(prompt);
    }

    public TableView<RuleView> getTable() {
        return table;
    }

    public Trial getTrial() {
        return trial;
    }

    public String getPrompt() {
        return prompt;
    }

    public void setPrompt(String prompt) {
        this.prompt = prompt;
    }
}
