package io.influencegen.moderation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.moderation.boundary.RuleDraft;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.boundary.RulesChanged;
import io.influencegen.moderation.entity.ModerationRule;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Changes rules: checked, audited and announced in one transaction. */
@Dependent
public class RuleKeeper {
    private static final Logger LOG = System.getLogger(RuleKeeper.class.getName());

    private final RuleRepository rules;
    private final RuleDrafts drafts;
    private final AuditLog audit;
    private final LivePush push;
    private final Consumer<RulesChanged> observers;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    RuleKeeper(
            RuleRepository rules,
            AuditLog audit,
            LivePush push,
            Event<RulesChanged> observers,
            RequestContext context,
            Clock clock) {
        this(rules, audit, push, observers::fire, context, clock);
    }

    RuleKeeper(
            RuleRepository rules,
            AuditLog audit,
            LivePush push,
            Consumer<RulesChanged> observers,
            RequestContext context,
            Clock clock) {
        this.rules = rules;
        this.drafts = new RuleDrafts(rules);
        this.audit = audit;
        this.push = push;
        this.observers = observers;
        this.context = context;
        this.clock = clock;
    }

    public Page<RuleView> list(ListQuery query) {
        return rules.list(query);
    }

    public RuleView find(UUID id) {
        return view(require(id));
    }

    public RuleView create(RuleDraft draft) {
        Instant now = now();
        ModerationRule rule = new ModerationRule(TimeOrderedId.next(now.toEpochMilli()));
        drafts.requireRoom();
        drafts.write(draft, rule);
        rule.changed(now, context.caller().name());
        rules.add(rule);
        rules.writeChanges();
        changed("moderation.rule-created", rule.id(), Map.of(), facts(rule));
        return view(rule);
    }

    public RuleView change(UUID id, RuleDraft draft, long seenVersion) {
        ModerationRule rule = require(id);
        if (rule.version() != seenVersion) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        Map<String, String> before = facts(rule);
        drafts.write(draft, rule);
        rule.changed(now(), context.caller().name());
        rules.writeChanges();
        changed("moderation.rule-changed", id, before, facts(rule));
        return view(rule);
    }

    public int count(Selection selection, boolean enabled) {
        return rules.count(selection, Optional.of(enabled));
    }

    public int count(Selection selection) {
        return rules.count(selection, Optional.empty());
    }

    public int enable(Selection selection, boolean enabled) {
        List<UUID> ids =
                rules.enable(selection, enabled, now(), context.caller().name());
        String action = enabled ? "moderation.rule-enabled" : "moderation.rule-disabled";
        ids.forEach(id -> record(action, id, Map.of(), Map.of()));
        announce();
        return ids.size();
    }

    public int delete(Selection selection) {
        List<UUID> ids = rules.delete(selection);
        ids.forEach(id -> record("moderation.rule-deleted", id, Map.of(), Map.of()));
        announce();
        return ids.size();
    }

    private ModerationRule require(UUID id) {
        return rules.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private void changed(String action, UUID id, Map<String, String> before, Map<String, String> after) {
        record(action, id, before, after);
        announce();
    }

    private void record(String action, UUID id, Map<String, String> before, Map<String, String> after) {
        audit.record(AuditEntry.of(action).on("moderation-rule", id.toString()).change(before, after));
        LOG.log(Level.INFO, "{0}, id={1}", action, id);
    }

    private void announce() {
        observers.accept(new RulesChanged());
        push.announce(Audience.nodes(), RuleBook.TOPIC, Map.of());
    }

    private static Map<String, String> facts(ModerationRule rule) {
        return Map.of(
                "name", rule.name(),
                "kind", rule.kind().name(),
                "category", rule.category().name(),
                "enabled", String.valueOf(rule.enabled()),
                "explanation", rule.explanation(),
                "lines", String.valueOf(RuleLine.of(rule.kind(), rule.terms()).size()));
    }

    private static RuleView view(ModerationRule rule) {
        return new RuleView(
                rule.id(),
                rule.name(),
                rule.kind(),
                rule.category(),
                rule.terms(),
                rule.explanation(),
                rule.enabled(),
                rule.changedAt(),
                rule.changedBy(),
                rule.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
