package io.influencegen.tax.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.tax.boundary.FullTaxForm;
import io.influencegen.tax.boundary.TaxError;
import io.influencegen.tax.boundary.TaxFormView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows forms to whoever decides about people or pays them: masked, or whole and on record. */
@Dependent
public class TaxReading {
    private static final int LONGEST_REASON = 500;

    private final TaxFormRepository forms;
    private final TaxFormSeal seal;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    TaxReading(TaxFormRepository forms, TaxFormSeal seal, AuditLog audit, RequestContext context, Clock clock) {
        this.forms = forms;
        this.seal = seal;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public Optional<TaxFormView> of(UserId owner) {
        return forms.newest(owner)
                .map(form -> form.view(seal.open(form), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    public FullTaxForm reveal(UserId owner, String reason) {
        SealedForm form = forms.newest(owner).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        String why = Optional.ofNullable(reason).orElse("").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new DomainException(TaxError.TAX_REASON_MISSING);
        }
        if (context.caller().user().filter(owner::equals).isPresent()) {
            throw new DomainException(TaxError.TAX_FORM_OWN);
        }
        audit.record(AuditEntry.of("tax.form-revealed")
                .on("tax-form", form.id().toString())
                .change(Map.of(), Map.of("reason", why, "owner", owner.toString())));
        return form.full(seal.open(form));
    }

    /** For the owner's own copy of their data. */
    List<FullTaxForm> all(UserId owner) {
        List<SealedForm> all = forms.all(owner);
        List<TaxFormDetails> opened = seal.openAll(owner, all);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).full(opened.get(i)))
                .toList();
    }
}
