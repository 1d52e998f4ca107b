package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An item as its row has it, words sealed. */
record ItemRow(
        ItemKind kind,
        ItemState state,
        Set<CheckPoint> checked,
        Optional<String> reasonKey,
        Optional<byte[]> reason,
        Optional<byte[]> note,
        Optional<UserId> decidedBy,
        Optional<Instant> decidedAt) {
    static final String COLUMNS = "kind, state, checked, reason_key, reason, note, decided_by, decided_at";

    static ItemRow of(Object[] row) {
        return new ItemRow(
                ItemKind.valueOf((String) row[0]),
                ItemState.valueOf((String) row[1]),
                points((String) row[2]),
                Optional.ofNullable((String) row[3]),
                Optional.ofNullable((byte[]) row[4]),
                Optional.ofNullable((byte[]) row[5]),
                Optional.ofNullable((UUID) row[6]).map(UserId::new),
                Optional.ofNullable((Timestamp) row[7]).map(Timestamp::toInstant));
    }

    static String text(Set<CheckPoint> points) {
        return points.stream().map(CheckPoint::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<CheckPoint> points(String text) {
        return Stream.of(text.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(CheckPoint::valueOf)
                .collect(Collectors.toSet());
    }
}
