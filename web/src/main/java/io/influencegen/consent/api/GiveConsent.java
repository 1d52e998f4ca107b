package io.influencegen.consent.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The texts that you agree to.")
public record GiveConsent(
        @Schema(description = "Their ids.") @NotNull @Size(min = 1, max = 10)
        List<UUID> texts) {}
