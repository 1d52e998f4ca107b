package io.influencegen.bank.control;

import io.influencegen.bank.boundary.DepositLine;
import io.influencegen.bank.boundary.DepositTransfer;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;

@Dependent
public class DepositSender {
    public Page<DepositLine> list(ListQuery query) {
        throw new UnsupportedOperationException();
    }

    public List<DepositTransfer> transfers() {
        throw new UnsupportedOperationException();
    }

    public DepositTransfer reveal(UUID account, String reason) {
        throw new UnsupportedOperationException();
    }

    public int count(Selection selection) {
        throw new UnsupportedOperationException();
    }

    public int markSent(Selection selection) {
        throw new UnsupportedOperationException();
    }
}
