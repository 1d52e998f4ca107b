package io.influencegen.kyc.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something for colleagues.")
public record WriteComment(
        @Schema(description = "What to say.", examples = "Please have a look at the address.")
        @NotBlank
        @Size(max = 1000)
        String words,

        @Schema(description = "Who is told.", nullable = true) @Size(max = 20)
        List<UUID> mentions) {}
