package io.influencegen.screening.control;

import java.util.HashMap;
import java.util.Map;

/** Arabic and Persian letters as passports write them. Short vowels are not written, and so they stay away. */
final class ArabicLetters {
    private static final String FIRST = "\u0600";
    private static final String LAST = "\u06ff";
    private static final char WAW = '\u0648';
    private static final char YA = '\u064a';
    private static final char ALEF = '\u0627';

    private static final Map<Character, String> LATIN = table(
            "\u0627a \u0623a \u0625i \u0622a \u0628b \u062at \u062bth \u062cj \u062dh \u062ekh \u062fd \u0630dh \u0631r \u0632z \u0633s"
                    + " \u0634sh \u0635s \u0636d \u0637t \u0638z \u063agh \u0641f \u0642q \u0643k \u0644l \u0645m \u0646n \u0647h \u0648u"
                    + " \u064ai \u0649a \u0629a \u0626i \u0624u \u067ep \u0686ch \u0698zh \u06afg \u06a9k \u06cci");

    private ArabicLetters() {}

    static String latin(String text) {
        if (text.chars().noneMatch(letter -> letter >= FIRST.charAt(0) && letter <= LAST.charAt(0))) {
            return text;
        }
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            latin.append(latin(text, i));
        }
        return latin.toString();
    }

    private static String latin(String text, int at) {
        char letter = text.charAt(at);
        boolean first = at == 0 || text.charAt(at - 1) == ' ';
        boolean beforeAlef = at + 1 < text.length() && text.charAt(at + 1) == ALEF;
        if (letter == WAW && (first || beforeAlef)) {
            return "w";
        }
        if (letter == YA && (first || beforeAlef)) {
            return "y";
        }
        if (letter == '\u0639') {
            return first ? "a" : "";
        }
        boolean mark = letter == '\u0621' || (letter >= '\u064b' && letter <= '\u065f') || letter == '\u0640';
        return mark ? "" : LATIN.getOrDefault(letter, String.valueOf(letter));
    }

    private static Map<Character, String> table(String text) {
        Map<Character, String> table = new HashMap<>();
        for (String word : text.split(" ", -1)) {
            table.put(word.charAt(0), word.substring(1));
        }
        return Map.copyOf(table);
    }
}
