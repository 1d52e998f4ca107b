package io.influencegen.outbox.control;

import io.influencegen.listing.boundary.Selection;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Sends again, gives up and forgets: one statement each, however many messages. */
@Dependent
public class ReplayRepository extends NativeRepository {
    private static final String REPLAYABLE = "m.state in ('DEAD', 'DISCARDED')";
    private static final String DISCARDABLE = "m.state in ('DEAD', 'PENDING')";
    private static final String AGAIN = """
            update influencegen.outbox_message m
               set state = 'PENDING', attempts = 0, settled_at = null, last_error = null, last_status = null,
                   next_attempt_at = """;

    protected ReplayRepository() {}

    public ReplayRepository(EntityManager entities) {
        super(entities);
    }

    int replay(Selection selection, Instant now) {
        OutboxFilter filter = OutboxFilter.of(selection);
        return execute(
                AGAIN + filter.next(1) + " where " + REPLAYABLE + " and " + filter.where(), filter.parameters(now));
    }

    int countReplayable(Selection selection) {
        return count(REPLAYABLE, OutboxFilter.of(selection));
    }

    int discard(Selection selection, String reason, Instant now) {
        OutboxFilter filter = OutboxFilter.of(selection);
        return execute(
                "update influencegen.outbox_message m set state = 'DISCARDED', settled_at = " + filter.next(1)
                        + ", last_error = " + filter.next(2) + " where " + DISCARDABLE + " and " + filter.where(),
                filter.parameters(now, reason));
    }

    int countDiscardable(Selection selection) {
        return count(DISCARDABLE, OutboxFilter.of(selection));
    }

    private int count(String condition, OutboxFilter filter) {
        String sql = "select count(*) from influencegen.outbox_message m where " + condition + " and " + filter.where();
        return ((Number) column(sql, filter.parameters()).get(0)).intValue();
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
