package io.influencegen.audit.control;

import io.influencegen.sql.boundary.Conditions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** A filter as SQL over {@code audit_event e}, with the values of its placeholders in order. */
final class AuditConditions {
    private final Conditions where = Conditions.none();

    AuditConditions(AuditFilter filter) {
        filter.text().ifPresent(text -> and("e.search like %s", Conditions.containing(text)));
        filter.action().ifPresent(action -> {
            String prefix = Conditions.containing(action + ".").substring(1);
            and("(e.action = %s or e.action like %s)", action, prefix);
        });
        filter.actorId().ifPresent(id -> and("e.actor_id = cast(%s as uuid)", id.toString()));
        filter.actorName().ifPresent(name -> and("lower(e.actor_name) like %s", Conditions.containing(name)));
        filter.targetType().ifPresent(type -> and("e.target_type = %s", type));
        filter.target().ifPresent(target -> and("e.target_id = %s", target));
        filter.outcome().ifPresent(outcome -> and("e.outcome = %s", outcome.name()));
        filter.from().ifPresent(from -> and("e.at >= %s", timestamp(from)));
        filter.until().ifPresent(until -> and("e.at < %s", timestamp(until)));
    }

    AuditConditions and(String condition, Object... values) {
        where.and(condition, values);
        return this;
    }

    String where() {
        return where.text();
    }

    List<Object> parameters() {
        return where.valueList();
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
