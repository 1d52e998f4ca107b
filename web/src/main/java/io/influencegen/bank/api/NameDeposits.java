package io.influencegen.bank.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The two small amounts that arrived, in any order.")
public record NameDeposits(
        @Schema(description = "One of them.", examples = "0.37") @NotNull @Pattern(regexp = "0\\.\\d{1,2}")
        String first,

        @Schema(description = "The other.", examples = "0.81") @NotNull @Pattern(regexp = "0\\.\\d{1,2}")
        String second) {
    List<BigDecimal> amounts() {
        return List.of(new BigDecimal(first), new BigDecimal(second));
    }
}
