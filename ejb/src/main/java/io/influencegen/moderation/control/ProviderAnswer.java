package io.influencegen.moderation.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.influencegen.moderation.boundary.Objection;
import java.util.List;
import java.util.Optional;

/** {@code {"permitted": true}}, or false with a rule, what to say to the person, and the words meant. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProviderAnswer(
        @JsonProperty(required = true) Boolean permitted, String rule, String explanation, List<String> words) {
    private static final int LONGEST_RULE = 200;
    private static final int LONGEST_EXPLANATION = 1000;
    private static final int MOST_WORDS = 20;

    Optional<Objection> objection() {
        if (Boolean.TRUE.equals(permitted)) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                text(rule, "Provider", LONGEST_RULE),
                text(explanation, "An outside check refuses this.", LONGEST_EXPLANATION),
                words == null ? List.of() : words.stream().limit(MOST_WORDS).toList()));
    }

    private static String text(String given, String otherwise, int longest) {
        String text = given == null || given.isBlank() ? otherwise : given.strip();
        return text.substring(0, Math.min(longest, text.length()));
    }
}
