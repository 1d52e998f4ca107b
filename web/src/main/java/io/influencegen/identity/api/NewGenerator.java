package io.influencegen.identity.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A generator of codes that waits for its first code.")
public record NewGenerator(
        @Schema(description = "What to type into an authenticator app.")
        String secret,

        @Schema(description = "The same as an address that such apps open.")
        String address) {}
