package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.privacy.boundary.ErasureState;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Wishes to be forgotten, sealed as they are. */
@Dependent
public class ErasureRepository extends NativeRepository {
    private static final String ERASURE = """
            select e.id, e.owner_id, u.display_name, e.state, e.comment_cipher, e.requested_at, e.due_at, e.decided_at, e.decider,
                   e.reason_cipher
              from influencegen.erasure_request e join influencegen.user_account u on u.id = e.owner_id where\s""";

    protected ErasureRepository() {}

    ErasureRepository(EntityManager entities) {
        super(entities);
    }

    /** What was decided, by whom. */
    record Decision(ErasureState state, UserId decider, String name, Optional<byte[]> reason, Instant at) {}

    /** False where one is open. */
    boolean add(UUID id, UserId owner, byte[] comment, Instant now, Instant due) {
        return execute("""
                        insert into influencegen.erasure_request (id, owner_id, state, comment_cipher, requested_at, due_at)
                        values (cast(?1 as uuid), cast(?2 as uuid), 'REQUESTED', ?3, ?4, ?5) on conflict do nothing""", id, owner.value(), comment, now, due) == 1;
    }

    Optional<SealedErasure> newest(UserId owner) {
        return erasures(
                        ERASURE + "e.owner_id = cast(?1 as uuid) order by e.requested_at desc, e.id desc limit 1",
                        owner.value())
                .stream()
                .findFirst();
    }

    Optional<SealedErasure> find(UUID id) {
        return erasures(ERASURE + "e.id = cast(?1 as uuid)", id).stream().findFirst();
    }

    /** Held until the transaction ends. */
    Optional<SealedErasure> lock(UUID id) {
        return erasures(ERASURE + "e.id = cast(?1 as uuid) for update of e", id).stream()
                .findFirst();
    }

    List<SealedErasure> list(ListQuery query, Instant now) {
        query.sort().filter(sort -> !sort.field().equals("dueAt")).ifPresent(sort -> {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        });
        boolean latest = query.sort().filter(ListQuery.Sort::descending).isPresent();
        String direction = latest ? " desc" : " asc";
        Conditions where = where(query, now);
        return erasures(
                ERASURE + where.text() + " order by e.due_at" + direction + ", e.id" + direction + " limit "
                        + query.limit() + " offset " + query.offset(),
                where.values());
    }

    long count(ListQuery query, Instant now) {
        Conditions where = where(query, now);
        return ((Number) column(
                                "select count(*) from influencegen.erasure_request e where " + where.text(),
                                where.values())
                        .get(0))
                .longValue();
    }

    void withdraw(UUID id) {
        execute("update influencegen.erasure_request set state = 'WITHDRAWN' where id = cast(?1 as uuid)", id);
    }

    void decide(UUID id, Decision decision) {
        execute(
                """
                update influencegen.erasure_request
                   set state = ?2, decided_by = cast(?3 as uuid), decider = ?4, reason_cipher = cast(?5 as bytea), decided_at = ?6
                 where id = cast(?1 as uuid)""",
                id,
                decision.state(),
                decision.decider().value(),
                decision.name(),
                decision.reason().orElse(null),
                decision.at());
    }

    private static Conditions where(ListQuery query, Instant now) {
        Conditions where = Conditions.none();
        query.filters().forEach((name, value) -> {
            switch (name) {
                case "state" -> {
                    if (!value.isBlank()) {
                        where.and("e.state = %s", state(value));
                    }
                }
                case "overdue" -> {
                    if (value.equals("true")) {
                        where.and("e.state = 'REQUESTED' and e.due_at < %s", now);
                    }
                }
                default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
            }
        });
        return where;
    }

    private static String state(String value) {
        return Stream.of(ErasureState.values())
                .map(Enum::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, value, "there is no such choice"));
    }

    private List<SealedErasure> erasures(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(row -> new SealedErasure(
                        (UUID) row[0],
                        new UserId((UUID) row[1]),
                        (String) row[2],
                        ErasureState.valueOf((String) row[3]),
                        (byte[]) row[4],
                        instant(row[5]),
                        instant(row[6]),
                        maybeInstant(row[7]),
                        maybeText(row[8]),
                        Optional.ofNullable((byte[]) row[9])))
                .toList();
    }
}
