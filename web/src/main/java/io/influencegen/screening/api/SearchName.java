package io.influencegen.screening.api;

import io.influencegen.screening.boundary.ScreeningQuestion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who is looked for. What is not known can be left out.")
public record SearchName(
        @Schema(description = "In any script.", examples = "Boris Invented") @NotBlank @Size(max = 300)
        String name,

        @Schema(description = "The date of birth.", examples = "1961-04-12", nullable = true)
        LocalDate birthDate,

        @Schema(description = "A country's code of two letters.", examples = "DE", nullable = true)
        @Pattern(regexp = "[A-Za-z]{2}")
        String country) {
    ScreeningQuestion question() {
        return new ScreeningQuestion(name, Optional.ofNullable(birthDate), Optional.ofNullable(country));
    }
}
