package io.influencegen.bank.control;

import io.influencegen.bank.boundary.BankError;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** Two small amounts that only whoever sees the account can know. */
@Dependent
public class DepositAmounts {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("0.99");
    private static final int DIFFERENT = 99;
    /** The largest multiple of all amounts in a byte: whatever is above would make some more likely than others. */
    private static final int FAIR = 198;

    private final RandomBytes random;

    @Inject
    DepositAmounts(RandomBytes random) {
        this.random = random;
    }

    List<BigDecimal> make() {
        return List.of(amount(), amount());
    }

    /** In any order. */
    static boolean match(List<BigDecimal> sent, List<BigDecimal> named) {
        return sent.stream().sorted().toList().equals(checked(named));
    }

    /** Two amounts there could be, in order; what cannot be right is refused and does not count as a try. */
    static List<BigDecimal> checked(List<BigDecimal> named) {
        boolean usable = named.size() == 2 && named.stream().allMatch(DepositAmounts::isUsable);
        if (!usable) {
            throw new DomainException(BankError.DEPOSIT_AMOUNTS_INVALID);
        }
        return named.stream()
                .map(amount -> amount.setScale(2, RoundingMode.UNNECESSARY))
                .sorted()
                .toList();
    }

    private static boolean isUsable(BigDecimal amount) {
        return Objects.nonNull(amount)
                && amount.compareTo(LEAST) >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
    }

    private BigDecimal amount() {
        int drawn;
        do {
            drawn = Byte.toUnsignedInt(random.next(1)[0]);
        } while (drawn >= FAIR);
        return BigDecimal.valueOf(drawn % DIFFERENT + 1L, 2);
    }
}
