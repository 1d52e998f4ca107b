package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.boundary.Difference;
import io.influencegen.reconciliation.entity.DifferenceState;
import io.influencegen.reconciliation.entity.DriftKind;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What differs, and who sees to it. */
@Dependent
public class DifferenceRepository extends NativeRepository {
    private static final String FROM = " from influencegen.reconciliation_result d where ";
    private static final String COLUMNS = """
            select d.id, d.run_id, d.provider, d.kind, d.reference, d.line, d.case_number, d.our_status, d.their_status, d.fields, d.detail,
                   d.state, d.owner, d.due_at, d.note, d.resolved_by, d.resolved_at, d.found_at""";

    protected DifferenceRepository() {}

    DifferenceRepository(EntityManager entities) {
        super(entities);
    }

    /** Owners have no names yet. */
    List<Difference> list(DifferenceFilter filter, int limit, int offset, Instant now) {
        Conditions where = filter.where();
        return rows(
                        COLUMNS + FROM + where.text() + " order by " + filter.order() + " limit " + where.next(1)
                                + " offset " + where.next(2),
                        where.values(limit, offset))
                .stream()
                .map(row -> difference(row, now))
                .toList();
    }

    long count(DifferenceFilter filter) {
        return ((Number) column(
                                "select count(*)" + FROM + filter.where().text(),
                                filter.where().values())
                        .get(0))
                .longValue();
    }

    int resolve(DifferenceFilter picked, String note, String by, Instant now) {
        Conditions where = picked.where();
        return execute(
                "update influencegen.reconciliation_result d set state = 'RESOLVED', note = " + where.next(1)
                        + ", resolved_by = " + where.next(2) + ", resolved_at = " + where.next(3) + " where "
                        + where.text(),
                where.values(note, by, now));
    }

    int assign(DifferenceFilter picked, UserId owner) {
        Conditions where = picked.where();
        return execute(
                "update influencegen.reconciliation_result d set owner = cast(" + where.next(1) + " as uuid) where "
                        + where.text(),
                where.values(owner.toString()));
    }

    private static Difference difference(Object[] row, Instant now) {
        DifferenceState state = DifferenceState.valueOf((String) row[11]);
        Optional<Instant> dueAt = maybeInstant(row[13]);
        return new Difference(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                DriftKind.valueOf((String) row[3]),
                (String) row[4],
                number(row[5]),
                number(row[6]),
                Objects.requireNonNullElse((String) row[7], ""),
                Objects.requireNonNullElse((String) row[8], ""),
                Stream.of(((String) row[9]).split(" ", -1))
                        .filter(field -> !field.isEmpty())
                        .map(ExportField::valueOf)
                        .toList(),
                (String) row[10],
                state,
                Optional.ofNullable((UUID) row[12]).map(UserId::new),
                "",
                dueAt,
                state == DifferenceState.OPEN && dueAt.filter(now::isAfter).isPresent(),
                (String) row[14],
                maybeText(row[15]),
                maybeInstant(row[16]),
                instant(row[17]));
    }

    private static Optional<Long> number(Object value) {
        return Optional.ofNullable((Number) value).map(Number::longValue);
    }
}
