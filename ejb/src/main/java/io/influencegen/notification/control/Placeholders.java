package io.influencegen.notification.control;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in double braces. Filled in one pass: braces in a value are only braces. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final String OPENING = "{{";

    private Placeholders() {}

    static String fill(String template, UnaryOperator<String> valueOf) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(valueOf.apply(found.group(1))));
    }

    static Set<String> in(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .map(found -> PLACEHOLDER.matcher(found).replaceFirst("$1"))
                .collect(Collectors.toSet());
    }

    /** Whether braces open that do not close. */
    static boolean areBroken(String template) {
        return PLACEHOLDER.matcher(template).replaceAll("").contains(OPENING);
    }

    static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        value.chars().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}
