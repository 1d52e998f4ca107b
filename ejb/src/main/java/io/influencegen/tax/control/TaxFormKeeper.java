package io.influencegen.tax.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.tax.boundary.TaxFormCommand;
import io.influencegen.tax.boundary.TaxFormKind;
import io.influencegen.tax.boundary.TaxFormSubmitted;
import io.influencegen.tax.boundary.TaxFormView;
import io.influencegen.tax.boundary.TaxSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes in the caller's own form. */
@Dependent
public class TaxFormKeeper {
    private final TaxFormRepository forms;
    private final TaxFormSeal seal;
    private final HomeCountries homes;
    private final Settings settings;
    private final AuditLog audit;
    private final Event<TaxFormSubmitted> submitted;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    TaxFormKeeper(
            TaxFormRepository forms,
            TaxFormSeal seal,
            HomeCountries homes,
            Settings settings,
            AuditLog audit,
            Event<TaxFormSubmitted> submitted,
            RequestContext context,
            Clock clock) {
        this.forms = forms;
        this.seal = seal;
        this.homes = homes;
        this.settings = settings;
        this.audit = audit;
        this.submitted = submitted;
        this.context = context;
        this.clock = clock;
    }

    public TaxFormKind kindFor(String country, boolean usPerson) {
        return kindsFor(country, usPerson).get(0);
    }

    public List<TaxFormKind> kindsFor(String country, boolean usPerson) {
        return TaxFormRules.kinds(TaxFormRules.country(country), usPerson, payerCountry());
    }

    public String sentenceOf(TaxFormKind kind) {
        return TaxFormRules.sentence(kind);
    }

    public void check(TaxFormKind kind, String country, String number) {
        TaxNumbers.checked(kind, TaxFormRules.country(country), number);
    }

    public TaxFormView submit(TaxFormCommand wished) {
        UserId self = self();
        String country = TaxFormRules.country(wished.country());
        TaxFormDetails details = TaxFormRules.details(wished, country, payerCountry());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SealedForm form = new SealedForm(
                TimeOrderedId.next(clock.millis()),
                self,
                forms.newest(self).map(SealedForm::version).orElse(0) + 1,
                wished.kind(),
                country,
                seal.seal(self, details),
                now,
                TaxFormRules.validUntil(wished.kind(), day(now)));
        TaxFormRepository.Signing signing = new TaxFormRepository.Signing(
                seal.index(country, details.number()), context.ip(), context.correlationId());
        if (!forms.add(form, signing)) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        audit.record(AuditEntry.of("tax.form-submitted")
                .on("tax-form", form.id().toString())
                .change(
                        Map.of(),
                        Map.of(
                                "kind", form.kind().name(),
                                "country", country,
                                "version", String.valueOf(form.version()))));
        submitted.fire(new TaxFormSubmitted(self));
        return form.view(details, today());
    }

    public Optional<TaxFormView> mine() {
        return forms.newest(self()).map(form -> form.view(seal.open(form), today()));
    }

    public List<TaxFormView> history() {
        UserId self = self();
        List<SealedForm> all = forms.all(self);
        List<TaxFormDetails> opened = seal.openAll(self, all);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).view(opened.get(i), today()))
                .toList();
    }

    public Optional<String> country() {
        return homes.of(self());
    }

    private String payerCountry() {
        return settings.text(TaxSettings.PAYER_COUNTRY);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
