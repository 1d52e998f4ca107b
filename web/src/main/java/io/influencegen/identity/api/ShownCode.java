package io.influencegen.identity.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A code that proves whose request it is.")
public record ShownCode(
        @Schema(description = "Six digits of the generator, or a recovery code.", examples = "123456")
        String code) {}
