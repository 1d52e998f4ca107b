package io.influencegen.screening.boundary;

import java.time.LocalDate;
import java.util.Optional;

/** Who is looked for. The country is a code of two letters. */
public record ScreeningQuestion(String name, Optional<LocalDate> birthDate, Optional<String> country) {
    public static ScreeningQuestion named(String name) {
        return new ScreeningQuestion(name, Optional.empty(), Optional.empty());
    }
}
