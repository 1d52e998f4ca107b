package io.influencegen.outbox.control;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The circuits, one for all nodes: a row per destination in trouble. */
@Dependent
public class CircuitRepository extends NativeRepository {
    protected CircuitRepository() {}

    public CircuitRepository(EntityManager entities) {
        super(entities);
    }

    /** Where messages go. */
    record Target(String channel, String destination) {
        static Target of(OutboxMessage message) {
            return new Target(message.channel(), message.destination());
        }
    }

    /** A destination in trouble, as an operator sees it. */
    record Trouble(Target target, Circuit circuit, Optional<String> lastError) {}

    /** Claims the probes that are due: of each destination exactly one node gets one, until {@code probeUntil}. */
    List<Target> claimProbes(Instant now, Instant probeUntil, int limit) {
        return rows("""
                        with due as materialized (
                            select c.channel, c.destination from influencegen.outbox_circuit c
                             where c.open_until <= ?1 and (c.probe_until is null or c.probe_until <= ?1)
                               and exists (select 1 from influencegen.outbox_message m
                                            where m.channel = c.channel and m.destination = c.destination
                                              and m.state = 'PENDING' and m.next_attempt_at <= ?1)
                             limit ?3 for update skip locked)
                        update influencegen.outbox_circuit c set probe_until = ?2 from due
                         where c.channel = due.channel and c.destination = due.destination
                        returning c.channel, c.destination""", now, probeUntil, limit).stream()
                .map(row -> new Target((String) row[0], (String) row[1]))
                .toList();
    }

    /** The circuit, locked until the transaction ends. */
    Circuit lock(Target target) {
        execute("""
                insert into influencegen.outbox_circuit (channel, destination, failed_at_ms) values (?1, ?2, '{}')
                on conflict do nothing""", target.channel(), target.destination());
        return circuit(rows("""
                                select array_to_string(failed_at_ms, ','), open_until
                                  from influencegen.outbox_circuit
                                 where channel = ?1 and destination = ?2 for update""", target.channel(), target.destination()).get(0), 0);
    }

    Optional<Instant> openUntil(Target target) {
        return column(
                        "select open_until from influencegen.outbox_circuit where channel = ?1 and destination = ?2",
                        target.channel(),
                        target.destination())
                .stream()
                .filter(Objects::nonNull)
                .map(NativeRepository::instant)
                .findFirst();
    }

    void save(Target target, Circuit circuit, Optional<String> lastError) {
        String failures = circuit.failures().stream()
                .map(failure -> String.valueOf(failure.toEpochMilli()))
                .collect(Collectors.joining(","));
        execute(
                """
                update influencegen.outbox_circuit
                   set failed_at_ms = cast(string_to_array(?3, ',') as bigint[]), open_until = cast(?4 as timestamptz),
                       probe_until = null, last_error = ?5
                 where channel = ?1 and destination = ?2""",
                target.channel(),
                target.destination(),
                failures,
                circuit.openUntil().orElse(null),
                lastError.orElse(null));
    }

    /** The destination answers again; true when it was in trouble. */
    boolean close(Target target) {
        return execute(
                        "delete from influencegen.outbox_circuit where channel = ?1 and destination = ?2",
                        target.channel(),
                        target.destination())
                == 1;
    }

    List<Trouble> all() {
        return rows("""
                        select channel, destination, last_error, array_to_string(failed_at_ms, ','), open_until
                          from influencegen.outbox_circuit order by open_until desc nulls last, channel, destination
                         limit 100""").stream()
                .map(row ->
                        new Trouble(new Target((String) row[0], (String) row[1]), circuit(row, 3), maybeText(row[2])))
                .toList();
    }

    private static Circuit circuit(Object[] row, int from) {
        List<Instant> failures = Stream.of(((String) row[from]).split(","))
                .filter(part -> !part.isEmpty())
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                .toList();
        return new Circuit(failures, maybeInstant(row[from + 1]));
    }
}
