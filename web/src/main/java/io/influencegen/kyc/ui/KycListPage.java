package io.influencegen.kyc.ui;

import io.influencegen.kyc.boundary.CaseLine;
import io.influencegen.kyc.boundary.DeskFigures;
import io.influencegen.kyc.boundary.KycBoard;
import io.influencegen.kyc.boundary.KycDesk;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The team's cases, what there is to do, and the way to the next. */
@Named
@ViewScoped
public class KycListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private KycBoard board;

    @Inject
    private KycDesk desk;

    @Inject
    private Notices notices;

    private TableView<CaseLine> table;
    private transient DeskFigures figures;

    @PostConstruct
    void open() {
        table = TableView.of("cases", TableSource.of(board::list, CaseLine::id))
                .column(Column.<CaseLine>text("number", "kyc.case", CaseLine::title)
                        .with(CaseLine::name)
                        .leadsTo(one -> path(one.id()))
                        .sortable())
                .column(Column.<CaseLine>status("state", "kyc.state", CaseLine::state, "kyc.case-state."))
                .column(Column.<CaseLine>status("risk", "kyc.risk", CaseLine::risk, "kyc.risk."))
                .column(Column.<CaseLine>moment(
                                "dueAt", "kyc.due", one -> one.dueAt().orElse(null))
                        .sortable())
                .column(Column.<CaseLine>tags("flags", "kyc.flags", KycListPage::flags, "kyc.flag."))
                .column(Column.<CaseLine>text("holder", "kyc.holder", CaseLine::holderName))
                .column(Column.<CaseLine>text("country", "kyc.country", CaseLine::country))
                .column(Column.<CaseLine>moment(
                                "submittedAt",
                                "kyc.submitted",
                                one -> one.submittedAt().orElse(null))
                        .sortable())
                .column(Column.<CaseLine>moment("openedAt", "kyc.opened", CaseLine::openedAt)
                        .sortable()
                        .hidden())
                .filter(Filter.choice(
                        "with",
                        "kyc.with",
                        choices("kyc.with.", Stream.of("me", "nobody", "us", "overdue", "mentioned", "applicant"))))
                .filter(Filter.choice("state", "kyc.state", choices("kyc.case-state.", Stream.of(CaseState.values()))))
                .filter(Filter.choice("risk", "kyc.risk", choices("kyc.risk.", Stream.of(RiskLevel.values()))))
                .filter(Filter.choice("reason", "kyc.reason", choices("kyc.reason.", Stream.of(CaseReason.values()))))
                .filter(Filter.text("number", "kyc.case"))
                .filter(Filter.text("country", "kyc.country"))
                .sortedBy("dueAt")
                .open();
    }

    public void takeNext() throws IOException {
        Optional<UUID> taken = desk.takeNext();
        if (taken.isPresent()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path(taken.get()));
        } else {
            notices.success("kyc.nothing-left");
        }
    }

    /** The figures anew: somebody took, sent or decided a case. */
    public void look() {
        figures = null;
    }

    public DeskFigures getFigures() {
        if (figures == null) {
            figures = board.figures();
        }
        return figures;
    }

    public TableView<CaseLine> getTable() {
        return table;
    }

    static String path(UUID id) {
        return "/kyc/case?id=" + id;
    }

    private static List<String> flags(CaseLine one) {
        return Stream.of(
                        Optional.of("overdue").filter(flag -> one.overdue()),
                        Optional.of("mentioned").filter(flag -> one.mentioned()),
                        Optional.of("snoozed").filter(flag -> one.snoozedUntil().isPresent()),
                        Optional.of("change").filter(flag -> one.reason() == CaseReason.CHANGE),
                        Optional.of("again").filter(flag -> one.round() > 1))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Filter.Choice> choices(String prefix, Stream<?> values) {
        return values.map(value -> new Filter.Choice(value.toString(), prefix + value))
                .toList();
    }
}
