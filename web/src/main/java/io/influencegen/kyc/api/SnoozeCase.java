package io.influencegen.kyc.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Until when a case is put aside.")
public record SnoozeCase(
        @Schema(description = "The moment it comes back.") @NotNull
        Instant until) {}
