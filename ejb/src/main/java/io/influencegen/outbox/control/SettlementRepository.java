package io.influencegen.outbox.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What became of a try. Each change holds only while the lease it was made under is the message's own. */
@Dependent
public class SettlementRepository extends NativeRepository {
    private static final String STILL_MINE =
            " where id = cast(?1 as uuid) and state = 'IN_FLIGHT' and leased_by = ?2 and lease_until = ?3";

    protected SettlementRepository() {}

    public SettlementRepository(EntityManager entities) {
        super(entities);
    }

    boolean delivered(Delivery delivery, DeliveryResult result, Instant now) {
        return settle(delivery, """
                update influencegen.outbox_message
                   set state = 'DELIVERED', delivered_at = ?4, settled_at = ?4, lease_until = null, leased_by = null,
                       last_error = null, last_status = cast(?5 as integer)""", now, result.status().orElse(null));
    }

    boolean dead(Delivery delivery, DeliveryResult result, Instant now) {
        return settle(
                delivery, """
                update influencegen.outbox_message
                   set state = 'DEAD', settled_at = ?4, lease_until = null, leased_by = null,
                       last_status = cast(?5 as integer), last_error = ?6""", now, result.status().orElse(null), result.error().orElse(null));
    }

    /** Nobody needs it any more. */
    boolean discarded(Delivery delivery, DeliveryResult result, Instant now) {
        return settle(delivery, """
                update influencegen.outbox_message
                   set state = 'DISCARDED', settled_at = ?4, lease_until = null, leased_by = null,
                       last_error = ?5""", now, result.error().orElseThrow());
    }

    boolean again(Delivery delivery, DeliveryResult result, Instant nextAttemptAt) {
        return settle(
                delivery,
                """
                update influencegen.outbox_message
                   set state = 'PENDING', next_attempt_at = ?4, lease_until = null, leased_by = null,
                       last_status = cast(?5 as integer), last_error = ?6""",
                nextAttemptAt,
                result.status().orElse(null),
                result.error().orElse(null));
    }

    /** Due again after the wait, as if it had not been taken, but with the reason. */
    boolean postponed(Delivery delivery, DeliveryResult result, Instant now) {
        return settle(
                delivery,
                """
                update influencegen.outbox_message
                   set state = 'PENDING', attempts = attempts - 1, next_attempt_at = ?4, lease_until = null,
                       leased_by = null, last_error = ?5""",
                now.plus(result.retryAfter().orElseThrow()),
                result.error().orElseThrow());
    }

    boolean isLastTry(Delivery delivery) {
        List<Object> tries = column(
                "select max_attempts from influencegen.outbox_message where id = cast(?1 as uuid)", delivery.id());
        return tries.stream().allMatch(most -> delivery.attempt() >= ((Number) most).intValue());
    }

    void note(Delivery delivery, DeliveryResult result, Instant startedAt, Duration took) {
        execute(
                """
                insert into influencegen.outbox_attempt
                    (message_id, node, started_at, duration_ms, outcome, status, error)
                values (cast(?1 as uuid), ?2, ?3, ?4, ?5, cast(?6 as integer), ?7)""",
                delivery.id(),
                delivery.lease().node(),
                startedAt,
                took.toMillis(),
                result.outcome(),
                result.status().orElse(null),
                result.error().orElse(null));
    }

    private boolean settle(Delivery delivery, String update, Object... more) {
        Object[] parameters = new Object[more.length + 3];
        parameters[0] = delivery.id();
        parameters[1] = delivery.lease().node();
        parameters[2] = delivery.lease().until();
        System.arraycopy(more, 0, parameters, 3, more.length);
        return execute(update + STILL_MINE, parameters) == 1;
    }
}
