package io.influencegen.prompt.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a prompt as people look at it: words, or the name of what is filled there. */
public record PromptPart(String words, boolean place) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}:=]*)[^{}]*}}");

    static List<PromptPart> of(String text) {
        List<PromptPart> parts = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            parts.add(new PromptPart(text.substring(end, places.start()), false));
            parts.add(new PromptPart(places.group(1).strip(), true));
            end = places.end();
        }
        parts.add(new PromptPart(text.substring(end), false));
        return List.copyOf(parts);
    }

    String outline() {
        return place ? "[" + words + "]" : words;
    }

    public String getWords() {
        return words;
    }

    public boolean isPlace() {
        return place;
    }
}
