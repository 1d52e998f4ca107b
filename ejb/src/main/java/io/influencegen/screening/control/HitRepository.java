package io.influencegen.screening.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.screening.boundary.HitState;
import io.influencegen.screening.boundary.ScreeningResult;
import io.influencegen.screening.control.NameSearch.Found;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Matches of persons that were kept. */
@Dependent
public class HitRepository extends NativeRepository {
    private static final String HIT = "select " + SealedHit.COLUMNS + " from influencegen.screening_hit";

    protected HitRepository() {}

    public HitRepository(EntityManager entities) {
        super(entities);
    }

    /** Of an entry known before, a decision stays, unless the entry has changed. */
    void keep(UUID fresh, UserId subject, Found found, byte[] finding, Instant now) {
        execute(
                """
                insert into influencegen.screening_hit as hit
                       (id, subject_id, list_id, entry_id, fingerprint, score, finding_cipher, state, found_at)
                values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), cast(?4 as uuid), ?5, ?6, ?7, 'OPEN', ?8)
                on conflict (subject_id, entry_id) do update
                   set score = excluded.score, finding_cipher = excluded.finding_cipher, fingerprint = excluded.fingerprint,
                       state       = case when hit.fingerprint = excluded.fingerprint then hit.state else 'OPEN' end,
                       found_at    = case when hit.fingerprint = excluded.fingerprint then hit.found_at else excluded.found_at end,
                       decided_at  = case when hit.fingerprint = excluded.fingerprint then hit.decided_at end,
                       decided_by  = case when hit.fingerprint = excluded.fingerprint then hit.decided_by end,
                       decider     = case when hit.fingerprint = excluded.fingerprint then hit.decider end,
                       note_cipher = case when hit.fingerprint = excluded.fingerprint then hit.note_cipher end""",
                fresh,
                subject.value(),
                found.list(),
                found.match().entryId(),
                found.fingerprint(),
                found.match().score(),
                finding,
                now);
    }

    /** Those that nobody decided about and that were not found again. */
    void dropOpenBut(UserId subject, Collection<UUID> entries) {
        execute("""
                delete from influencegen.screening_hit
                 where subject_id = cast(?1 as uuid) and state = 'OPEN'
                   and not (entry_id = any (cast(string_to_array(?2, ',') as uuid[])))""", subject.value(), list(entries));
    }

    List<SealedHit> ofSubject(UserId subject) {
        return rows(HIT + " where subject_id = cast(?1 as uuid) order by score desc, id", subject.value()).stream()
                .map(SealedHit::of)
                .toList();
    }

    /** Locked until the transaction ends. */
    Optional<SealedHit> lock(UUID id) {
        return rows(HIT + " where id = cast(?1 as uuid) for update", id).stream()
                .map(SealedHit::of)
                .findFirst();
    }

    void decide(UUID id, HitState state, UserId by, String decider, byte[] note, Instant now) {
        execute("""
                update influencegen.screening_hit
                   set state = ?2, decided_at = ?3, decided_by = cast(?4 as uuid), decider = ?5, note_cipher = ?6
                 where id = cast(?1 as uuid)""", id, state, now, by.value(), decider, note);
    }

    ScreeningResult countsOf(UserId subject) {
        Object[] row = rows("""
                select count(*) filter (where state = 'OPEN'), count(*) filter (where state = 'ESCALATED'),
                       count(*) filter (where state = 'CLEARED')
                  from influencegen.screening_hit where subject_id = cast(?1 as uuid)""", subject.value()).get(0);
        return new ScreeningResult(
                ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }
}
