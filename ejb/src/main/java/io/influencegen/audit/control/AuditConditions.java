package io.influencegen.audit.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A filter as SQL over {@code audit_event e}, with the values of its placeholders in order. */
final class AuditConditions {
    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder where = new StringBuilder("true");

    AuditConditions(AuditFilter filter) {
        filter.text().ifPresent(text -> and("e.search like %s", like(text)));
        filter.action().ifPresent(action -> {
            String prefix = like(action + ".").substring(1);
            and("(e.action = %s or e.action like %s)", action, prefix);
        });
        filter.actorId().ifPresent(id -> and("e.actor_id = cast(%s as uuid)", id.toString()));
        filter.actorName().ifPresent(name -> and("lower(e.actor_name) like %s", like(name)));
        filter.targetType().ifPresent(type -> and("e.target_type = %s", type));
        filter.target().ifPresent(target -> and("e.target_id = %s", target));
        filter.outcome().ifPresent(outcome -> and("e.outcome = %s", outcome.name()));
        filter.from().ifPresent(from -> and("e.at >= %s", timestamp(from)));
        filter.until().ifPresent(until -> and("e.at < %s", timestamp(until)));
    }

    AuditConditions and(String condition, Object... values) {
        Object[] places = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            parameters.add(values[i]);
            places[i] = "?" + parameters.size();
        }
        where.append(" and ").append(condition.formatted(places));
        return this;
    }

    String where() {
        return where.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }

    private static String like(String value) {
        return "%" + value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
