package io.influencegen.tax.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.Optional;

/** Knows where somebody lives, as two letters; a bean found by CDI. Where nobody knows, the form asks. */
public interface PayeeCountry {
    Optional<String> of(UserId user);
}
