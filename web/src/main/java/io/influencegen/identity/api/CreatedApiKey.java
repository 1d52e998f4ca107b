package io.influencegen.identity.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A key just made. The token is shown this once.")
public record CreatedApiKey(
        ApiKey key,

        @Schema(description = "What the program sends as \"Authorization: Bearer …\".")
        String token) {}
