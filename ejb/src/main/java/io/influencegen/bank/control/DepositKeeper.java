package io.influencegen.bank.control;

import io.influencegen.bank.boundary.DepositAnswer;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.List;

@Dependent
public class DepositKeeper {
    public DepositAnswer enter(List<BigDecimal> amounts) {
        throw new UnsupportedOperationException();
    }

    public int expire(int limit) {
        throw new UnsupportedOperationException();
    }
}
