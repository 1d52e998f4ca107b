package io.influencegen.kyc.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whose a case is to be.")
public record HandOverCase(
        @Schema(description = "A reviewer.") @NotNull UUID to) {}
