package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.RuleTrial;
import io.influencegen.kyc.boundary.RuleVersion;
import io.influencegen.kyc.entity.Risk;
import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.kyc.entity.RiskRule;
import io.influencegen.kyc.entity.RuleKind;
import io.influencegen.kyc.entity.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps rule sets, and shows what one would have done. */
@Dependent
public class RuleKeeper {
    private static final int MOST_CASES = 5000;
    private static final int MOST_VERSIONS = 20;
    private static final int LONGEST_NOTE = 300;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final RuleSetRepository sets;
    private final CaseRepository cases;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    RuleKeeper(RuleSetRepository sets, CaseRepository cases, AuditLog audit, RequestContext context, Clock clock) {
        this.sets = sets;
        this.cases = cases;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    /** With a rule of each kind, also of kinds that came later than the set. */
    public RuleSet inForce() {
        RuleSet stored = sets.inForce();
        return new RuleSet(stored.version(), complete(stored.rules()));
    }

    public List<RuleVersion> versions() {
        return sets.latest(MOST_VERSIONS).stream()
                .map(made -> new RuleVersion(made.version(), made.at(), made.by(), made.note()))
                .toList();
    }

    public RuleTrial tryOut(List<RiskRule> rules, int most) {
        RuleSet tried = new RuleSet(0, checked(rules));
        List<MeasuredCase> latest = cases.latestMeasured(Math.max(1, Math.min(most, MOST_CASES)));
        RuleSet now = inForce();
        List<RuleTrial.Otherwise> otherwise = new ArrayList<>();
        for (MeasuredCase one : latest) {
            RiskLevel before = now.judge(one.facts()).level();
            Risk then = tried.judge(one.facts());
            if (then.level() != before) {
                List<String> why = then.reasons().stream()
                        .map(reason -> reason.rule().name())
                        .toList();
                otherwise.add(new RuleTrial.Otherwise(one.id(), one.number(), before, then.level(), why));
            }
        }
        return new RuleTrial(latest.size(), otherwise);
    }

    public RuleSet putInForce(List<RiskRule> rules, int basedOn, String note) {
        RuleSet before = inForce();
        RuleSet next = new RuleSet(basedOn + 1, checked(rules));
        String said = Optional.ofNullable(note).orElse("").strip();
        if (said.length() > LONGEST_NOTE) {
            throw new DomainException(KycError.WORDS_TOO_LONG, LONGEST_NOTE);
        }
        if (before.version() != basedOn || !sets.add(next, context.caller().name(), said, clock.instant())) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        audit.record(AuditEntry.of("kyc.rules-changed")
                .on("kyc-rules", String.valueOf(next.version()))
                .change(told(before, next), told(next, before)));
        return next;
    }

    /** What differs from the other set. */
    private static Map<String, String> told(RuleSet set, RuleSet other) {
        return set.rules().stream()
                .filter(rule -> !other.rules().contains(rule))
                .collect(Collectors.toMap(
                        rule -> rule.kind().name(),
                        rule -> (rule.enabled() ? rule.level() + " " : "off ") + rule.parameter()));
    }

    private static List<RiskRule> complete(Collection<RiskRule> rules) {
        Map<RuleKind, RiskRule> byKind = new EnumMap<>(RuleKind.class);
        RuleSet.shipped().rules().forEach(rule -> byKind.put(rule.kind(), rule));
        rules.forEach(rule -> byKind.put(rule.kind(), rule));
        return List.copyOf(byKind.values());
    }

    private static List<RiskRule> checked(List<RiskRule> rules) {
        return complete(rules.stream().map(RuleKeeper::checked).toList());
    }

    private static RiskRule checked(RiskRule rule) {
        String parameter = Optional.ofNullable(rule.parameter()).orElse("").strip();
        boolean fits = rule.level() != RiskLevel.UNKNOWN
                && switch (rule.kind().parameter()) {
                    case NONE -> true;
                    case NUMBER ->
                        parameter.matches("\\d{1,4}")
                                && Integer.parseInt(parameter) >= rule.kind().least()
                                && Integer.parseInt(parameter) <= rule.kind().most();
                    case COUNTRIES -> COUNTRIES.containsAll(countries(parameter));
                };
        if (!fits) {
            throw new DomainException(
                    KycError.RULE_OUT_OF_RANGE,
                    rule.kind(),
                    rule.kind().least(),
                    rule.kind().most());
        }
        return new RiskRule(
                rule.kind(),
                rule.enabled(),
                rule.level(),
                rule.kind().parameter() == RuleKind.Parameter.COUNTRIES
                        ? String.join(" ", countries(parameter))
                        : parameter);
    }

    private static List<String> countries(String text) {
        return Stream.of(text.toUpperCase(Locale.ROOT).split("[,;\\s]+", -1))
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
