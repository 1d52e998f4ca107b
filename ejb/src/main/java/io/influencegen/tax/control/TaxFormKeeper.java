package io.influencegen.tax.control;

import io.influencegen.tax.boundary.TaxFormCommand;
import io.influencegen.tax.boundary.TaxFormKind;
import io.influencegen.tax.boundary.TaxFormView;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;

@Dependent
public class TaxFormKeeper {
    public TaxFormKind kindFor(String country, boolean usPerson) {
        throw new UnsupportedOperationException();
    }

    public List<TaxFormKind> kindsFor(String country, boolean usPerson) {
        throw new UnsupportedOperationException();
    }

    public String sentenceOf(TaxFormKind kind) {
        throw new UnsupportedOperationException();
    }

    public void check(TaxFormKind kind, String country, String number) {
        throw new UnsupportedOperationException();
    }

    public TaxFormView submit(TaxFormCommand form) {
        throw new UnsupportedOperationException();
    }

    public Optional<TaxFormView> mine() {
        throw new UnsupportedOperationException();
    }

    public List<TaxFormView> history() {
        throw new UnsupportedOperationException();
    }

    public Optional<String> country() {
        throw new UnsupportedOperationException();
    }
}
