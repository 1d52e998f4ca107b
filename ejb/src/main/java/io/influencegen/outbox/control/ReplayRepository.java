package io.influencegen.outbox.control;

import io.influencegen.listing.boundary.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Sends again, gives up and forgets: one statement each, however many messages. */
@Dependent
public class ReplayRepository extends NativeRepository {
    private static final String REPLAYABLE = "m.state in ('DEAD', 'DISCARDED')";
    private static final String AGAIN = """
            update influencegen.outbox_message m
               set state = 'PENDING', attempts = 0, settled_at = null, last_error = null, last_status = null,
                   next_attempt_at = """;

    protected ReplayRepository() {}

    public ReplayRepository(EntityManager entities) {
        super(entities);
    }

    int replay(Collection<UUID> ids, Instant now) {
        return execute(
                AGAIN + "?1 where " + REPLAYABLE + " and m.id = any(cast(string_to_array(?2, ',') as uuid[]))",
                now,
                list(ids));
    }

    int replayMatching(ListQuery query, Instant now) {
        OutboxFilter filter = new OutboxFilter(query);
        return execute(
                AGAIN + filter.next(1) + " where " + REPLAYABLE + " and " + filter.where(), filter.parameters(now));
    }

    long countReplayable(ListQuery query) {
        OutboxFilter filter = new OutboxFilter(query);
        return ((Number) column(
                                "select count(*) from influencegen.outbox_message m where " + REPLAYABLE + " and "
                                        + filter.where(),
                                filter.parameters())
                        .get(0))
                .longValue();
    }

    int discard(Collection<UUID> ids, String reason, Instant now) {
        return execute("""
                update influencegen.outbox_message m
                   set state = 'DISCARDED', settled_at = ?1, last_error = ?2
                 where m.state in ('DEAD', 'PENDING') and m.id = any(cast(string_to_array(?3, ',') as uuid[]))""", now, reason, list(ids));
    }

    int correct(UUID id, String destination, String payload) {
        return execute("""
                update influencegen.outbox_message m set destination = ?2, payload = ?3
                 where m.id = cast(?1 as uuid) and m.state in ('DEAD', 'DISCARDED')""", id, destination, payload);
    }

    /** Removes up to {@code limit} messages that came to their end before {@code before}, with their tries. */
    int forget(Instant before, int limit) {
        return execute("""
                delete from influencegen.outbox_message where id in (
                    select id from influencegen.outbox_message
                     where state in ('DELIVERED', 'DISCARDED') and settled_at < ?1
                     order by settled_at limit ?2 for update skip locked)""", before, limit);
    }
}
