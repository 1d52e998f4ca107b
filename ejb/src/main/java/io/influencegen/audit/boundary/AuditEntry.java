package io.influencegen.audit.boundary;

import io.influencegen.access.boundary.Caller;
import java.util.Map;
import java.util.Optional;

/**
 * What a feature says about an action; time, address and correlation id are added when it is recorded, and the caller too
 * unless somebody else is named. Never put secrets or whole documents into before and after.
 */
public record AuditEntry(
        String action,
        String targetType,
        String targetId,
        Map<String, String> before,
        Map<String, String> after,
        Outcome outcome,
        Optional<Caller> actor) {
    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** An action as {@code feature.what-happened}, past tense: {@code settings.changed}. */
    public static AuditEntry of(String action) {
        return new AuditEntry(action, "", "", Map.of(), Map.of(), Outcome.SUCCESS, Optional.empty());
    }

    public AuditEntry on(String newTargetType, String newTargetId) {
        return new AuditEntry(action, newTargetType, newTargetId, before, after, outcome, actor);
    }

    public AuditEntry change(Map<String, String> newBefore, Map<String, String> newAfter) {
        return new AuditEntry(action, targetType, targetId, newBefore, newAfter, outcome, actor);
    }

    public AuditEntry outcome(Outcome newOutcome) {
        return new AuditEntry(action, targetType, targetId, before, after, newOutcome, actor);
    }

    /** Names the actor where the request does not know it yet, as at sign-in. */
    public AuditEntry by(Caller newActor) {
        return new AuditEntry(action, targetType, targetId, before, after, outcome, Optional.of(newActor));
    }
}
