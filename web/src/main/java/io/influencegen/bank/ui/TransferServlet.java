package io.influencegen.bank.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.bank.boundary.DepositDesk;
import io.influencegen.bank.boundary.DepositTransfer;
import io.influencegen.listing.ui.CsvWriter;
import io.influencegen.origin.ui.SameOrigin;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** All transfers that are to be made, as a file for the bank's program. By a form of ours alone, since reading them is on record. */
@WebServlet("/bank/transfers")
public class TransferServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DepositDesk desk;

    @Inject
    private transient RequestContext context;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!context.caller().has(Role.FINANCE) || !SameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            send(desk.transfers(), response);
        }
    }

    private void send(List<DepositTransfer> transfers, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"deposits-" + LocalDate.now(clock) + ".csv\"");
        try (CsvWriter csv = new CsvWriter(response.getOutputStream())) {
            csv.head(List.of("id", "holder", "country", "bank", "account", "currency", "amount", "reference"));
            for (DepositTransfer transfer : transfers) {
                for (var amount : transfer.amounts()) {
                    csv.row(List.of(
                            transfer.id(),
                            transfer.holder(),
                            transfer.country(),
                            transfer.bankCode(),
                            transfer.number(),
                            transfer.currency(),
                            amount,
                            transfer.reference()));
                }
            }
        }
    }
}
