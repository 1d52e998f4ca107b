package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.Risk;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases, and who holds them. */
@Dependent
public class CaseRepository extends NativeRepository {
    private static final String SELECT = "select " + CaseRow.COLUMNS + " from influencegen.kyc_case c ";

    /** Most urgent first. Whoever decided first, stood back, or is the applicant does not get it; nor does who is full. */
    private static final String TAKE = """
            update influencegen.kyc_case t
               set holder = cast(?1 as uuid), held_until = ?2, snoozed_until = null, version = version + 1
             where t.id = (
                select c.id from influencegen.kyc_case c
                 where c.state in ('WAITING', 'SECOND_LOOK')
                   and (c.held_until is null or c.held_until <= ?3)
                   and (c.snoozed_until is null or c.snoozed_until <= ?3)
                   and c.influencer <> cast(?1 as uuid)
                   and (c.first_reviewer is null or c.state <> 'SECOND_LOOK' or c.first_reviewer <> cast(?1 as uuid))
                   and not exists (select 1 from influencegen.kyc_recusal r where r.case_id = c.id and r.user_id = cast(?1 as uuid))
                 order by c.due_at, c.id
                 limit 1
                 for update skip locked)
            returning t.id""";

    protected CaseRepository() {}

    CaseRepository(EntityManager entities) {
        super(entities);
    }

    /** False where the person has an open one. */
    boolean open(UUID id, UserId influencer, CaseReason reason, String country, Instant now) {
        return execute("""
                insert into influencegen.kyc_case (id, influencer, reason, state, round, country, risk, risk_reasons, second_look, opened_at, version)
                values (cast(?1 as uuid), cast(?2 as uuid), ?3, 'COLLECTING', 1, ?4, 'UNKNOWN', '[]', false, ?5, 1)
                on conflict (influencer) where state not in ('APPROVED', 'REFUSED') do nothing""", id, influencer.value(), reason, country, now) == 1;
    }

    Optional<CaseRow> find(UUID id) {
        return one(SELECT + "where c.id = cast(?1 as uuid)", id);
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<CaseRow> lock(UUID id) {
        return one(SELECT + "where c.id = cast(?1 as uuid) for update", id);
    }

    Optional<CaseRow> lockOpenOf(UserId influencer) {
        return one(
                SELECT + "where c.influencer = cast(?1 as uuid) and c.state not in ('APPROVED', 'REFUSED') for update",
                influencer.value());
    }

    /** Latest first. */
    List<CaseRow> of(UserId influencer) {
        return rows(
                        SELECT + "where c.influencer = cast(?1 as uuid) order by c.opened_at desc limit 50",
                        influencer.value())
                .stream()
                .map(CaseRow::of)
                .toList();
    }

    Optional<UUID> takeNext(UserId reviewer, Instant until, Instant now) {
        return column(TAKE, reviewer.value(), until, now).stream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /** Takes of one person stand in a row, so that a cap is a cap. */
    void queueUp(UserId reviewer) {
        column(
                "select 1 from influencegen.user_account where id = cast(?1 as uuid) for no key update",
                reviewer.value());
    }

    int held(UserId reviewer, Instant now) {
        return number(
                "select count(*) from influencegen.kyc_case where holder = cast(?1 as uuid) and held_until > ?2"
                        + " and (snoozed_until is null or snoozed_until <= ?2) and state in ('WAITING', 'SECOND_LOOK')",
                reviewer.value(),
                now);
    }

    void hold(UUID id, UserId reviewer, Instant until) {
        execute(
                "update influencegen.kyc_case set holder = cast(?2 as uuid), held_until = ?3, snoozed_until = null, version = version + 1"
                        + " where id = cast(?1 as uuid)",
                id,
                reviewer.value(),
                until);
    }

    /** False where it is not theirs any more. */
    boolean renew(UUID id, UserId reviewer, Instant until, Instant now) {
        return execute("""
                update influencegen.kyc_case set held_until = greatest(held_until, cast(?3 as timestamptz))
                 where id = cast(?1 as uuid) and holder = cast(?2 as uuid) and held_until > ?4
                   and state in ('WAITING', 'SECOND_LOOK')""", id, reviewer.value(), until, now) == 1;
    }

    void release(UUID id) {
        execute(
                "update influencegen.kyc_case set holder = null, held_until = null, snoozed_until = null, version = version + 1"
                        + " where id = cast(?1 as uuid)",
                id);
    }

    /** Stays with its reviewer for that time. */
    void snooze(UUID id, Instant until) {
        execute(
                "update influencegen.kyc_case set snoozed_until = ?2, held_until = ?2, version = version + 1 where id = cast(?1 as uuid)",
                id,
                until);
    }

    void submit(UUID id, Instant now, Instant due) {
        execute("""
                update influencegen.kyc_case
                   set state = 'WAITING', submitted_at = ?2, due_at = ?3, holder = null, held_until = null, snoozed_until = null,
                       first_reviewer = null, version = version + 1
                 where id = cast(?1 as uuid)""", id, now, due);
    }

    void judge(UUID id, String country, String facts, Risk risk, String reasons, int rulesVersion, boolean secondLook) {
        execute(
                "update influencegen.kyc_case set country = ?2, facts = ?3, risk = ?4, risk_reasons = ?5, rules_version = ?6, second_look = ?7"
                        + " where id = cast(?1 as uuid)",
                id,
                country,
                facts,
                risk.level(),
                reasons,
                rulesVersion,
                secondLook);
    }

    void awaitSecondLook(UUID id, UserId first) {
        execute("""
                update influencegen.kyc_case
                   set state = 'SECOND_LOOK', first_reviewer = cast(?2 as uuid), holder = null, held_until = null, version = version + 1
                 where id = cast(?1 as uuid)""", id, first.value());
    }

    /** Back to the applicant, whose next round it is. */
    void sendBack(UUID id) {
        execute("""
                update influencegen.kyc_case
                   set state = 'RETURNED', round = round + 1, holder = null, held_until = null, snoozed_until = null, due_at = null,
                       version = version + 1
                 where id = cast(?1 as uuid)""", id);
    }

    void end(UUID id, CaseState state, UserId by, Instant now) {
        execute("""
                update influencegen.kyc_case
                   set state = ?2, decided_at = ?3, decided_by = cast(?4 as uuid), holder = null, held_until = null, snoozed_until = null,
                       version = version + 1
                 where id = cast(?1 as uuid)""", id, state, now, by.value());
    }

    /** Those that reviewers have or wait for. */
    List<UUID> waiting() {
        return column("select id from influencegen.kyc_case where state in ('WAITING', 'SECOND_LOOK') order by due_at")
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    void recuse(UUID id, UserId reviewer, Instant now) {
        execute(
                "insert into influencegen.kyc_recusal (case_id, user_id, at) values (cast(?1 as uuid), cast(?2 as uuid), ?3) on conflict do nothing",
                id,
                reviewer.value(),
                now);
    }

    boolean isRecused(UUID id, UserId reviewer) {
        return number(
                        "select count(*) from influencegen.kyc_recusal where case_id = cast(?1 as uuid) and user_id = cast(?2 as uuid)",
                        id,
                        reviewer.value())
                > 0;
    }

    /** Facts of the latest cases that were sent, with the level they were given. */
    List<MeasuredCase> latestMeasured(int most) {
        return rows(
                        "select id, number, facts, risk from influencegen.kyc_case where facts is not null order by submitted_at desc limit "
                                + most)
                .stream()
                .map(MeasuredCase::of)
                .toList();
    }

    private Optional<CaseRow> one(String sql, Object... parameters) {
        return rows(sql, parameters).stream().map(CaseRow::of).findFirst();
    }

    private int number(String sql, Object... parameters) {
        return ((Number) column(sql, parameters).get(0)).intValue();
    }
}
