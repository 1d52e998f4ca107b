package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import io.influencegen.kyc.entity.Verdict;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Items of cases. */
@Dependent
public class ItemRepository extends NativeRepository {
    protected ItemRepository() {}

    ItemRepository(EntityManager entities) {
        super(entities);
    }

    void add(UUID caseId, ItemKind kind, Instant now) {
        execute(
                "insert into influencegen.kyc_item (case_id, kind, state, checked, changed_at) values (cast(?1 as uuid), ?2, 'MISSING', '', ?3)"
                        + " on conflict do nothing",
                caseId,
                kind,
                now);
    }

    /** In the order people do them. */
    List<ItemRow> of(UUID caseId) {
        return rows(
                        "select " + ItemRow.COLUMNS + " from influencegen.kyc_item where case_id = cast(?1 as uuid)",
                        caseId)
                .stream()
                .map(ItemRow::of)
                .sorted(Comparator.comparing(ItemRow::kind))
                .toList();
    }

    /** The applicant gave it, took it away, or changed it; what was said about it before stays until the next verdict. */
    void move(UUID caseId, ItemKind kind, ItemState state, Instant now) {
        execute(
                "update influencegen.kyc_item set state = ?3, checked = '', changed_at = ?4 where case_id = cast(?1 as uuid) and kind = ?2",
                caseId,
                kind,
                state,
                now);
    }

    void submit(UUID caseId, Instant now) {
        execute(
                "update influencegen.kyc_item set state = 'SUBMITTED', checked = '', changed_at = ?2"
                        + " where case_id = cast(?1 as uuid) and state = 'GIVEN'",
                caseId,
                now);
    }

    /** The next reviewer looks with eyes of their own: nothing is ticked, nothing is said. */
    void lookAgain(UUID caseId, Instant now) {
        execute(
                "update influencegen.kyc_item set state = 'SUBMITTED', checked = '', changed_at = ?2"
                        + " where case_id = cast(?1 as uuid) and state = 'APPROVED'",
                caseId,
                now);
    }

    /** A verdict with its words, all at once. */
    record Judgement(
            Verdict verdict, String reasonKey, Optional<byte[]> reason, Optional<byte[]> note, UserId by, Instant at) {}

    /** False where the item is with the applicant. */
    boolean judge(UUID caseId, ItemKind kind, Judgement judgement) {
        return execute(
                        """
                update influencegen.kyc_item
                   set state = ?3, reason_key = nullif(?4, ''), reason = cast(?5 as bytea), note = coalesce(cast(?6 as bytea), note),
                       decided_by = cast(?7 as uuid), decided_at = ?8, changed_at = ?8
                 where case_id = cast(?1 as uuid) and kind = ?2 and state in ('SUBMITTED', 'APPROVED', 'REJECTED', 'MORE_NEEDED')""",
                        caseId,
                        kind,
                        judgement.verdict().state(),
                        judgement.reasonKey(),
                        judgement.reason().orElse(null),
                        judgement.note().orElse(null),
                        judgement.by().value(),
                        judgement.at())
                == 1;
    }

    /** Nobody has judged it: time has. */
    void returned(UUID caseId, ItemKind kind, String reasonKey, byte[] reason, Instant now) {
        execute("""
                update influencegen.kyc_item
                   set state = 'REJECTED', checked = '', reason_key = ?3, reason = ?4, decided_by = null, decided_at = ?5,
                       changed_at = ?5
                 where case_id = cast(?1 as uuid) and kind = ?2""", caseId, kind, reasonKey, reason, now);
    }

    void check(UUID caseId, ItemKind kind, Set<CheckPoint> points) {
        execute(
                "update influencegen.kyc_item set checked = ?3 where case_id = cast(?1 as uuid) and kind = ?2",
                caseId,
                kind,
                ItemRow.text(points));
    }
}
