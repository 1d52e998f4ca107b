package io.influencegen.tax.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.tax.boundary.FullTaxForm;
import io.influencegen.tax.boundary.TaxFormView;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;

@Dependent
public class TaxReading {
    public Optional<TaxFormView> of(UserId owner) {
        throw new UnsupportedOperationException();
    }

    public FullTaxForm reveal(UserId owner, String reason) {
        throw new UnsupportedOperationException();
    }
}
