package io.influencegen.reconciliation.boundary;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.reconciliation.control.ReconciliationRoom;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** The steps of the job, each one transaction that can be done again: it begins by clearing away what an earlier attempt has left. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReconciliationSteps {
    static final String LOAD = "load";

    @Inject
    private RunLedger ledger;

    @Inject
    private ReconciliationRoom room;

    @Inject
    private LoadTold told;

    /** Has the file, however long an address takes to give it: not behind the fence, or nobody could stop the run meanwhile. */
    public UUID bring(RunKey key) {
        return room.fileFor(ledger.run(key.run()));
    }

    /** Takes the file in. False when it was compared before, and nothing is left to do. */
    public boolean receive(RunKey key, UUID file) {
        ledger.fence(key);
        return room.receive(ledger.run(key.run()), file);
    }

    /** What an earlier attempt has told of its load is void, for the file is read from its first line again. Before the load, and committed by then. */
    public void beginLoad(RunKey key) {
        ledger.fence(key);
        if (room.isToLoad(key.run())) {
            ledger.beginAgain(key, LOAD);
        }
    }

    public void load(RunKey key) {
        ledger.fence(key);
        room.load(key, ledger.run(key.run()).parameters(), told);
    }

    public void compare(RunKey key) {
        ledger.fence(key);
        room.compare(key.run());
    }

    public void settle(RunKey key) {
        ledger.fence(key);
        room.settle(key.run());
    }

    /** What the run has come to. */
    public void report(RunKey key) {
        ledger.fence(key);
        Map<String, String> figures = room.report(key.run());
        ledger.conclude(key, figures);
    }
}
