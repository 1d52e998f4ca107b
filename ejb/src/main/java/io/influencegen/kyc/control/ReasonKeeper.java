package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.ReasonView;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.Verdict;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the catalogue of reasons. */
@Dependent
public class ReasonKeeper {
    private static final String ANY = "ANY";
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_WORDS = 1000;
    private static final Set<String> ITEMS = Stream.concat(
                    Stream.of(ANY), Stream.of(ItemKind.values()).map(Enum::name))
            .collect(Collectors.toSet());
    private static final Set<String> VERDICTS = Set.of(Verdict.REJECTED.name(), Verdict.MORE_NEEDED.name());

    private final ReasonRepository reasons;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    ReasonKeeper(ReasonRepository reasons, AuditLog audit, RequestContext context, Clock clock) {
        this.reasons = reasons;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public List<ReasonView> all() {
        return reasons.all();
    }

    public ReasonView find(String key) {
        return reasons.find(key).stream().findFirst().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public ReasonView save(ReasonView wanted) {
        ReasonView reason = checked(wanted);
        Map<String, String> before = reasons.find(reason.key()).stream()
                .findFirst()
                .map(ReasonKeeper::told)
                .orElse(Map.of());
        String by = context.caller().name();
        if (reason.version() == 0 && !reasons.add(reason, by, clock.instant())) {
            throw new DomainException(KycError.REASON_TAKEN, reason.key());
        }
        if (reason.version() > 0 && !reasons.change(reason, by, clock.instant())) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        audit.record(
                AuditEntry.of("kyc.reason-saved").on("kyc-reason", reason.key()).change(before, told(reason)));
        return find(reason.key());
    }

    public void delete(String key) {
        ReasonView reason = find(key);
        reasons.delete(key);
        audit.record(AuditEntry.of("kyc.reason-deleted").on("kyc-reason", key).change(told(reason), Map.of()));
    }

    private static Map<String, String> told(ReasonView reason) {
        return Map.of("title", reason.title(), "words", reason.words(), "enabled", String.valueOf(reason.enabled()));
    }

    private static ReasonView checked(ReasonView wanted) {
        String key = text(wanted.key());
        boolean fits = key.matches("[a-z0-9-]{1,60}")
                && ITEMS.contains(text(wanted.item()))
                && VERDICTS.contains(text(wanted.verdict()))
                && isWithin(wanted.title(), LONGEST_TITLE)
                && isWithin(wanted.words(), LONGEST_WORDS);
        if (!fits) {
            throw new DomainException(KycError.REASON_MALFORMED, LONGEST_TITLE, LONGEST_WORDS);
        }
        return new ReasonView(
                key,
                wanted.item(),
                wanted.verdict(),
                text(wanted.title()),
                text(wanted.words()),
                wanted.enabled(),
                wanted.version());
    }

    private static boolean isWithin(String value, int longest) {
        return !text(value).isEmpty() && text(value).length() <= longest;
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("").strip();
    }
}
