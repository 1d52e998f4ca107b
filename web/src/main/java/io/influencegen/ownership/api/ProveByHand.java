package io.influencegen.ownership.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How somebody was convinced that a profile belongs to a person.")
public record ProveByHand(
        @Schema(description = "For colleagues.", examples = "Seen in the bio on the phone.") @NotBlank @Size(max = 2000)
        String note) {}
