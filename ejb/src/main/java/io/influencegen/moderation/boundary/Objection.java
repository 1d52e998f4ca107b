package io.influencegen.moderation.boundary;

import java.util.List;

/** What is wrong with a text or picture: the rule's name, what is said to the person, and the words meant, if any. */
public record Objection(String rule, String explanation, List<String> words) {
    public Objection {
        words = List.copyOf(words);
    }
}
