package io.influencegen.outbox.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many messages are, or would be, sent again.")
public record ReplayedMessages(@Schema(examples = "12") long count, boolean preview) {}
