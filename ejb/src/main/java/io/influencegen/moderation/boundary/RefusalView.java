package io.influencegen.moderation.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.moderation.entity.AppealState;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was refused to whom, by which rule, how often and when last, and the appeal if there is one. The text is empty for a picture and for
 * whoever was erased; the thumbnail names a stored file.
 */
public record RefusalView(
        UUID id,
        UserId person,
        String personName,
        Subject subject,
        String rule,
        String explanation,
        String text,
        Optional<String> thumbnail,
        int times,
        Instant refusedAt,
        Optional<Appeal> appeal) {
    /** What was refused. */
    public enum Subject {
        TEXT,
        PICTURE
    }

    /** The person's words, and what staff decided, by whom and why. */
    public record Appeal(
            AppealState state,
            String comment,
            Instant createdAt,
            Optional<Instant> decidedAt,
            Optional<String> decider,
            Optional<String> reason)
            implements Serializable {}
}
