package io.influencegen.tax.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.tax.boundary.PayeeCountry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Asks whoever knows where people live. */
@Dependent
public class HomeCountries {
    private final List<PayeeCountry> known;

    @Inject
    HomeCountries(@Any Instance<PayeeCountry> known) {
        this(known.stream().toList());
    }

    HomeCountries(List<PayeeCountry> known) {
        this.known = known;
    }

    Optional<String> of(UserId user) {
        return known.stream().flatMap(one -> one.of(user).stream()).findFirst();
    }
}
