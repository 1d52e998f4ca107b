package io.influencegen.n8n.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.n8n.boundary.CallbackItem;
import io.influencegen.n8n.control.CallbackBook.Known;
import io.influencegen.n8n.control.CallbackBook.Outcome;
import io.influencegen.n8n.control.CallbackBook.ReceivedCallback;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Callbacks and what became of them. */
@Dependent
public class CallbackRepository extends NativeRepository {
    private static final Set<String> FILTERS = Set.of("outcome", "text");
    private static final int LONGEST_REASON = 500;
    private static final String COUNTS = " outcome in ('TAKEN', 'COMPLETED', 'FAILED')";
    private static final String MATCHING = """
             from influencegen.n8n_callback c
            where (?1 = '' or c.outcome = ?1)
              and (?2 = '' or c.reason ilike ?2 or cast(c.generation_id as text) ilike ?2 or c.ip ilike ?2)""";

    protected CallbackRepository() {}

    public CallbackRepository(EntityManager entities) {
        super(entities);
    }

    public Optional<Known> known(UUID lease) {
        return rows(
                        "select digest, outcome from influencegen.n8n_callback where lease = cast(?1 as uuid) and"
                                + COUNTS,
                        lease)
                .stream()
                .map(row -> new Known((String) row[0], Outcome.valueOf((String) row[1])))
                .findFirst();
    }

    public boolean claim(ReceivedCallback callback, Instant now) {
        return insert(callback, Outcome.TAKEN, "", now, " on conflict (lease) where" + COUNTS + " do nothing") == 1;
    }

    public void add(ReceivedCallback callback, Outcome outcome, String reason, Instant now) {
        insert(callback, outcome, reason, now, "");
    }

    public void refused(UUID generation, String ip, String reason, Instant now) {
        insert(new ReceivedCallback(generation, null, null, ip), Outcome.REFUSED, reason, now, "");
    }

    public void settle(UUID lease, Outcome outcome, String reason) {
        execute(
                "update influencegen.n8n_callback set outcome = ?2, reason = ?3 where lease = cast(?1 as uuid) and"
                        + COUNTS,
                lease,
                outcome,
                shortened(reason));
    }

    public Page<CallbackItem> list(ListQuery query) {
        query.filters().keySet().stream()
                .filter(name -> !FILTERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
                });
        String outcome = query.filter("outcome").orElse("");
        String text = query.filter("text").map(Conditions::containing).orElse("");
        List<CallbackItem> items = rows(
                        "select c.id, c.at, c.generation_id, c.outcome, c.reason, c.ip" + MATCHING
                                + " order by c.at desc, c.id desc limit ?3 offset ?4",
                        outcome,
                        text,
                        query.limit(),
                        query.offset())
                .stream()
                .map(CallbackRepository::item)
                .toList();
        Number total =
                (Number) column("select count(*)" + MATCHING, outcome, text).get(0);
        return new Page<>(items, total.longValue());
    }

    public int forget(Instant before, int limit) {
        return execute("""
                delete from influencegen.n8n_callback where id in (
                    select id from influencegen.n8n_callback where at < ?1 order by at limit ?2 for update skip locked)""", before, limit);
    }

    private int insert(ReceivedCallback callback, Outcome outcome, String reason, Instant now, String conflict) {
        return execute(
                """
                insert into influencegen.n8n_callback (id, at, generation_id, lease, digest, outcome, reason, ip)
                values (cast(?1 as uuid), ?2, cast(?3 as uuid), cast(?4 as uuid), cast(?5 as text), ?6, ?7, ?8)""" + conflict,
                TimeOrderedId.next(now.toEpochMilli()),
                now,
                callback.generation(),
                callback.lease(),
                callback.digest(),
                outcome,
                shortened(reason),
                callback.ip());
    }

    private static CallbackItem item(Object[] row) {
        return new CallbackItem(
                (UUID) row[0], instant(row[1]), (UUID) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }

    private static String shortened(String reason) {
        String plain = reason.replace("\0", "");
        return plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) : plain;
    }
}
