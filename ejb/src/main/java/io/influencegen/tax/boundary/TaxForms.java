package io.influencegen.tax.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.tax.control.TaxFormKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The caller's own tax form. */
@Stateless
@RolesAllowed(Roles.INFLUENCER)
public class TaxForms {
    @Inject
    private TaxFormKeeper keeper;

    /** Which form is asked for. */
    public TaxFormKind kindFor(String country, boolean usPerson) {
        return keeper.kindFor(country, usPerson);
    }

    /** All that would do: that of {@link #kindFor} first. */
    public List<TaxFormKind> kindsFor(String country, boolean usPerson) {
        return keeper.kindsFor(country, usPerson);
    }

    /** The sentence that a signature under this form agrees to. */
    public String sentenceOf(TaxFormKind kind) {
        return keeper.sentenceOf(kind);
    }

    /** What is wrong with the number, if anything: what {@link #submit} would refuse. */
    public void check(TaxFormKind kind, String country, String number) {
        keeper.check(kind, country, number);
    }

    /** Counts from now on; earlier ones are kept. */
    public TaxFormView submit(TaxFormCommand form) {
        return keeper.submit(form);
    }

    public Optional<TaxFormView> mine() {
        return keeper.mine();
    }

    /** Every one the caller signed, newest first. */
    public List<TaxFormView> history() {
        return keeper.history();
    }

    /** Where the caller lives, where somebody knows. */
    public Optional<String> country() {
        return keeper.country();
    }
}
