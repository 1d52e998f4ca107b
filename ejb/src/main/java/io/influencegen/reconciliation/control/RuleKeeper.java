package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of differences, and whose they are at first. */
@Dependent
public class RuleKeeper {
    private final SettleRepository rules;
    private final Accounts accounts;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    RuleKeeper(SettleRepository rules, Accounts accounts, AuditLog audit, RequestContext context, Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public List<DriftRule> rules() {
        return rules.rules();
    }

    /** Who may settle differences, with their names. */
    public Map<UserId, String> owners() {
        Map<UserId, String> people = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        people.putAll(accounts.withRole(Role.ADMINISTRATOR));
        people.putAll(accounts.withRole(Role.KYC_REVIEWER));
        return people;
    }

    public void save(DriftRule rule) {
        if (rule.dueDays() < 1 || rule.dueDays() > DriftRule.MOST_DAYS) {
            throw new DomainException(ReconciliationError.RECONCILIATION_RULE_INVALID, DriftRule.MOST_DAYS);
        }
        if (rule.owner().filter(owner -> !owners().containsKey(owner)).isPresent()) {
            throw new DomainException(ReconciliationError.RECONCILIATION_OWNER_UNFIT);
        }
        if (!rules.change(rule, context.caller().name(), clock.instant())) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        audit.record(AuditEntry.of("reconciliation.rule-changed")
                .on("reconciliation-rule", rule.kind().name())
                .change(
                        Map.of(),
                        Map.of(
                                "resolves", String.valueOf(rule.resolves()),
                                "due-days", String.valueOf(rule.dueDays()),
                                "owner", rule.owner().map(UserId::toString).orElse(""))));
    }
}
