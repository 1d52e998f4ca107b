package io.influencegen.bank.ui;

import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.DepositDesk;
import io.influencegen.bank.boundary.DepositLine;
import io.influencegen.listing.ui.BulkAction;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Accounts that wait for their small amounts, and those whose owners were told to name them. */
@Named
@ViewScoped
public class BankDepositsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DepositDesk desk;

    private TableView<DepositLine> table;

    @PostConstruct
    void open() {
        table = TableView.of("bank-deposits", TableSource.of(desk::list, DepositLine::id))
                .column(Column.<DepositLine>text("holder", "bank.holder", DepositLine::holder)
                        .with(line -> line.currency() + " · •••• " + line.ending())
                        .leadsTo(line -> "/bank/deposit?id=" + line.id()))
                .column(Column.<DepositLine>text("country", "bank.country", DepositLine::country)
                        .sortable())
                .column(Column.<DepositLine>status(
                                "state", "bank.state", line -> line.state().name(), "bank.state.")
                        .sortable())
                .column(Column.<DepositLine>tags(
                        "change",
                        "bank.change",
                        line -> line.change() ? List.of("true") : List.of("false"),
                        "bank.change."))
                .column(Column.<DepositLine>moment("enteredAt", "bank.entered-at", DepositLine::enteredAt)
                        .sortable())
                .filter(Filter.choice(
                        "state",
                        "bank.state",
                        List.of(
                                new Filter.Choice(BankAccountState.ENTERED.name(), "bank.state.ENTERED"),
                                new Filter.Choice(BankAccountState.DEPOSITS_SENT.name(), "bank.state.DEPOSITS_SENT"))))
                .filter(Filter.text("country", "bank.filter.country"))
                .action(BulkAction.of("sent", "bank.sent", desk::count, desk::markSent))
                .sortedBy("enteredAt")
                .open();
    }

    public TableView<DepositLine> getTable() {
        return table;
    }
}
