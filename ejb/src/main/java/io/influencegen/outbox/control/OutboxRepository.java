package io.influencegen.outbox.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.outbox.control.CircuitRepository.Target;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages on their way: handed in, leased, settled. */
@Dependent
public class OutboxRepository extends NativeRepository {
    static final String NODE_STOPPED = "The node stopped before it could record the result";

    private static final String LEASE = """
            update influencegen.outbox_message m
               set state = 'IN_FLIGHT', attempts = m.attempts + 1, leased_by = ?1, lease_until = ?2
              from due
             where m.id = due.id
            returning m.id, m.channel, m.destination, m.payload, cast(m.headers as text), m.idempotency_key,
                      m.attempts, m.correlation_id""";

    protected OutboxRepository() {}

    public OutboxRepository(EntityManager entities) {
        super(entities);
    }

    /** False when the channel knows the idempotency key already. */
    boolean add(UUID id, OutboxMessage message, int maxAttempts, Instant now, String correlationId, String createdBy) {
        return execute(
                        """
                        insert into influencegen.outbox_message (id, channel, destination, payload, headers,
                            idempotency_key, state, attempts, max_attempts, next_attempt_at, created_at,
                            correlation_id, created_by)
                        values (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as jsonb), ?6, 'PENDING', 0, ?7, ?8, ?8, ?9, ?10)
                        on conflict (channel, idempotency_key) do nothing""",
                        id,
                        message.channel(),
                        message.destination(),
                        message.payload(),
                        HeaderText.write(message.headers()),
                        message.idempotencyKey(),
                        maxAttempts,
                        now,
                        correlationId,
                        createdBy)
                == 1;
    }

    Optional<UUID> idOf(String channel, String idempotencyKey) {
        return column(
                        "select id from influencegen.outbox_message where channel = ?1 and idempotency_key = ?2",
                        channel,
                        idempotencyKey)
                .stream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /** Due messages, oldest first, past those another node is taking and those whose destination is in trouble. */
    List<Delivery> lease(Delivery.Lease lease, Instant now, int limit) {
        return deliveries(lease, """
                with due as materialized (
                    select d.id from influencegen.outbox_message d
                     where d.state = 'PENDING' and d.next_attempt_at <= ?3
                       and not exists (select 1 from influencegen.outbox_circuit c
                                        where c.channel = d.channel and c.destination = d.destination
                                          and c.open_until is not null)
                     order by d.next_attempt_at, d.id
                     limit ?4 for update skip locked)
                """ + LEASE, now, limit);
    }

    /** The one message that tries whether a destination in trouble is well again. */
    List<Delivery> leaseProbe(Delivery.Lease lease, Instant now, Target target) {
        return deliveries(lease, """
                with due as materialized (
                    select d.id from influencegen.outbox_message d
                     where d.state = 'PENDING' and d.next_attempt_at <= ?3 and d.channel = ?4 and d.destination = ?5
                     order by d.next_attempt_at, d.id
                     limit 1 for update skip locked)
                """ + LEASE, now, target.channel(), target.destination());
    }

    /** Makes available again what a dead node held; those on their last try are dead. Answers the dead. */
    List<OutboxMessage> expireLeases(Instant now) {
        return rows("""
                        with expired as materialized (
                            select id, leased_by, lease_until from influencegen.outbox_message
                             where state = 'IN_FLIGHT' and lease_until <= ?1 for update skip locked),
                        noted as (
                            insert into influencegen.outbox_attempt (message_id, node, started_at, duration_ms, outcome)
                            select id, leased_by, lease_until, 0, 'LEASE_EXPIRED' from expired)
                        update influencegen.outbox_message m
                           set state = case when m.attempts >= m.max_attempts then 'DEAD' else 'PENDING' end,
                               settled_at = case when m.attempts >= m.max_attempts then cast(?1 as timestamptz) end,
                               next_attempt_at = ?1, lease_until = null, leased_by = null,
                               last_error = ?2, last_status = null
                          from expired e
                         where m.id = e.id
                        returning m.state, m.channel, m.destination, m.payload, cast(m.headers as text),
                                  m.idempotency_key""", now, NODE_STOPPED).stream()
                .filter(row -> row[0].equals("DEAD"))
                .map(OutboxRepository::message)
                .toList();
    }

    int release(String node, Instant now) {
        return execute("""
                update influencegen.outbox_message
                   set state = 'PENDING', attempts = attempts - 1, next_attempt_at = ?2,
                       lease_until = null, leased_by = null
                 where state = 'IN_FLIGHT' and leased_by = ?1""", node, now);
    }

    private List<Delivery> deliveries(Delivery.Lease lease, String sql, Object... more) {
        Object[] parameters = new Object[more.length + 2];
        parameters[0] = lease.node();
        parameters[1] = lease.until();
        System.arraycopy(more, 0, parameters, 2, more.length);
        return rows(sql, parameters).stream().map(row -> delivery(row, lease)).toList();
    }

    private static Delivery delivery(Object[] row, Delivery.Lease lease) {
        return new Delivery((UUID) row[0], message(row), ((Number) row[6]).intValue(), (String) row[7], lease);
    }

    /** From the second column on. */
    private static OutboxMessage message(Object[] row) {
        return new OutboxMessage(
                (String) row[1], (String) row[2], (String) row[3], HeaderText.read((String) row[4]), (String) row[5]);
    }
}
