package io.influencegen.prompt.ui;

import io.influencegen.listing.boundary.ListQuery;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person looks for in the library: a tab, and words. */
final class PromptQuestion {
    private static final Map<String, Map<String, String>> TABS = Map.of(
            "mine", Map.of("kind", "MINE"),
            "templates", Map.of("kind", "TEMPLATE"),
            "favourites", Map.of("favourite", "true"));
    private static final int LONGEST = 200;

    private PromptQuestion() {}

    /** A tab that nobody knows shows all. */
    static ListQuery of(String tab, String words, Map<String, String> more, int offset, int limit) {
        Map<String, String> filters = new TreeMap<>(TABS.getOrDefault(orEmpty(tab), Map.of()));
        filters.putAll(more);
        filters.put("text", orEmpty(words).replace("\0", "").strip());
        return new ListQuery(filters, Optional.of(new ListQuery.Sort("changedAt", true)), offset, limit);
    }

    static String orEmpty(String text) {
        String given = text == null ? "" : text;
        return given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    }
}
