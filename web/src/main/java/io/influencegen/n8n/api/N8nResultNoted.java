package io.influencegen.n8n.api;

import io.influencegen.n8n.boundary.CallbackAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the product made of a callback.")
public record N8nResultNoted(
        @Schema(description = "The picture is kept, its failure is noted, or all of it was known.")
        CallbackAnswer outcome) {}
