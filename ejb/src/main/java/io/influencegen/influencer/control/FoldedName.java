package io.influencegen.influencer.control;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of a name when case, accents, signs and the order of its words do not count. */
final class FoldedName {
    private static final Map<String, String> LETTERS =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "æ", "ae", "œ", "oe", "þ", "th", "ı", "i", "ħ", "h");

    private FoldedName() {}

    static String of(String name) {
        String plain = Normalizer.normalize(
                        name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’ʼ`.·]", "")
                .replaceAll("[^\\p{L}]+", " ");
        return Stream.of(plain.strip().split(" ", -1))
                .map(FoldedName::folded)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String folded(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
    }
}
