package io.influencegen.moderation.boundary;

import java.io.Serializable;
import java.util.List;

/** What the rules say to a text: it part by part, as it is read, and the rules that refuse it. */
public record Trial(boolean permitted, List<Part> parts, String reading, List<Objecting> objections)
        implements Serializable {
    /** A part of the text; forbidden ones are those that a rule found. */
    public record Part(String text, boolean forbidden) implements Serializable {}

    /** A rule or provider that refuses, and the words it refuses, as typed. */
    public record Objecting(String rule, String category, String explanation, List<String> words)
            implements Serializable {
        public Objecting {
            words = List.copyOf(words);
        }
    }

    public Trial {
        parts = List.copyOf(parts);
        objections = List.copyOf(objections);
    }
}
