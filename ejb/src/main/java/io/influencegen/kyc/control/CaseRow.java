package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.RiskLevel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A case as its row has it. */
record CaseRow(
        UUID id,
        long number,
        UserId influencer,
        CaseReason reason,
        CaseState state,
        int round,
        String country,
        RiskLevel risk,
        String riskReasons,
        boolean secondLook,
        Optional<UserId> holder,
        Optional<Instant> heldUntil,
        Optional<Instant> snoozedUntil,
        Optional<UserId> firstReviewer,
        Instant openedAt,
        Optional<Instant> submittedAt,
        Optional<Instant> dueAt,
        Optional<Instant> decidedAt) {
    static final String COLUMNS = """
            c.id, c.number, c.influencer, c.reason, c.state, c.round, c.country, c.risk, c.risk_reasons, c.second_look, c.holder, c.held_until,
            c.snoozed_until, c.first_reviewer, c.opened_at, c.submitted_at, c.due_at, c.decided_at\s""";

    static CaseRow of(Object[] row) {
        return new CaseRow(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                new UserId((UUID) row[2]),
                CaseReason.valueOf((String) row[3]),
                CaseState.valueOf((String) row[4]),
                ((Number) row[5]).intValue(),
                (String) row[6],
                RiskLevel.valueOf((String) row[7]),
                (String) row[8],
                (Boolean) row[9],
                user(row[10]),
                moment(row[11]),
                moment(row[12]),
                user(row[13]),
                moment(row[14]).orElseThrow(),
                moment(row[15]),
                moment(row[16]),
                moment(row[17]));
    }

    /** Whose hold has not run out. */
    Optional<UserId> holderAt(Instant now) {
        return heldUntil.filter(now::isBefore).flatMap(until -> holder);
    }

    /** They looked first, so that another one has to now. */
    boolean isSecondLookFor(UserId reviewer) {
        return state == CaseState.SECOND_LOOK
                && firstReviewer.filter(reviewer::equals).isPresent();
    }

    boolean isOverdue(Instant now) {
        return state.isWithUs() && dueAt.filter(now::isAfter).isPresent();
    }

    private static Optional<UserId> user(Object id) {
        return Optional.ofNullable((UUID) id).map(UserId::new);
    }

    private static Optional<Instant> moment(Object value) {
        return Optional.ofNullable((Timestamp) value).map(Timestamp::toInstant);
    }
}
