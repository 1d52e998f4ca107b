package io.influencegen.outbox.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many messages are, or would be, sent again.")
public record ReplayedMessages(
        @Schema(description = "Their number.", examples = "12")
        long count,

        @Schema(description = "True when none was sent.") boolean preview) {}
