package io.influencegen.bank.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why an account is to be shown whole.")
public record RevealTransfer(
        @Schema(description = "Goes on record.", examples = "The file was refused by the bank.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
