package io.influencegen.bank.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The accounts that the amounts are on their way to.")
public record MarkSent(
        @Schema(description = "Their ids.") @NotNull @Size(min = 1, max = 1000)
        List<UUID> accounts) {}
