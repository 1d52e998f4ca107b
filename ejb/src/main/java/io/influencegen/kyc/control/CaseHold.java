package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.privacy.boundary.ErasureHold;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Nobody vanishes while reviewers look at them. */
@Dependent
public class CaseHold implements ErasureHold {
    @Inject
    private CaseRepository cases;

    @Override
    public Optional<String> reasonToKeep(UserId user) {
        return cases.of(user).stream()
                .filter(one -> one.state().isWithUs())
                .findFirst()
                .map(one -> "Your verification V-" + one.number()
                        + " is with our reviewers. Ask again once it is decided.");
    }
}
