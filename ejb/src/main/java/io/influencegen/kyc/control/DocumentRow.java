package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.PaperKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A document as its row has it, words sealed. */
record DocumentRow(
        UUID id,
        UserId influencer,
        PaperKind paper,
        PaperKind.Side side,
        String sha256,
        String mediaKind,
        long bytes,
        int pages,
        Optional<byte[]> fileName,
        Optional<byte[]> extracted,
        Instant givenAt) {
    static final String COLUMNS =
            "id, influencer, paper, side, sha256, media_kind, bytes, pages, file_name, extracted, given_at";

    static DocumentRow of(Object[] row) {
        return new DocumentRow(
                (UUID) row[0],
                new UserId((UUID) row[1]),
                PaperKind.valueOf((String) row[2]),
                PaperKind.Side.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).longValue(),
                ((Number) row[7]).intValue(),
                Optional.of((byte[]) row[8]),
                Optional.ofNullable((byte[]) row[9]),
                ((Timestamp) row[10]).toInstant());
    }
}
