package io.influencegen.moderation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.moderation.boundary.RefusalView;
import io.influencegen.moderation.entity.AppealState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A refusal and its appeal as the database has them: what people wrote is not to be read. */
final class SealedCase {
    private final Object[] row;

    private SealedCase(Object[] row) {
        this.row = row;
    }

    static SealedCase of(Object[] row) {
        return new SealedCase(row);
    }

    UUID id() {
        return (UUID) row[0];
    }

    UserId person() {
        return new UserId((UUID) row[1]);
    }

    SubjectId subject() {
        return SubjectId.of(person());
    }

    Optional<byte[]> text() {
        return Optional.ofNullable((byte[]) row[6]);
    }

    Optional<String> thumbnail() {
        return Optional.ofNullable((String) row[7]);
    }

    Optional<AppealState> state() {
        return Optional.ofNullable((String) row[10]).map(AppealState::valueOf);
    }

    Optional<byte[]> comment() {
        return Optional.ofNullable((byte[]) row[11]);
    }

    Optional<byte[]> reason() {
        return Optional.ofNullable((byte[]) row[15]);
    }

    /** With what was opened, by case. */
    RefusalView open(Map<UUID, String> texts, Map<UUID, String> comments, Map<UUID, String> reasons) {
        return new RefusalView(
                id(),
                person(),
                (String) row[2],
                RefusalView.Subject.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                texts.getOrDefault(id(), ""),
                thumbnail(),
                ((Number) row[8]).intValue(),
                moment(9).orElseThrow(),
                state().map(state -> new RefusalView.Appeal(
                        state,
                        comments.getOrDefault(id(), ""),
                        moment(12).orElseThrow(),
                        moment(13),
                        Optional.ofNullable((String) row[14]),
                        Optional.ofNullable(reasons.get(id())))));
    }

    private Optional<Instant> moment(int column) {
        return Optional.ofNullable((Timestamp) row[column]).map(Timestamp::toInstant);
    }
}
