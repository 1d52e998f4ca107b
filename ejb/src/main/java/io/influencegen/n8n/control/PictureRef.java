package io.influencegen.n8n.control;

import io.influencegen.outbox.boundary.OutboxMessage;
import java.util.Optional;
import java.util.UUID;

/** The picture a message asks for, and the lease under which it does. */
record PictureRef(UUID id, UUID lease) {
    /** Empty for a message that asks for nothing. */
    static Optional<PictureRef> of(OutboxMessage message) {
        return Optional.ofNullable(message.headers().get(N8nRoute.GENERATION))
                .map(id -> new PictureRef(UUID.fromString(id), UUID.fromString(message.idempotencyKey())));
    }
}
