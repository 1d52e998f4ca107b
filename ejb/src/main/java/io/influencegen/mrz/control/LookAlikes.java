package io.influencegen.mrz.control;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Letters and digits that are taken for one another, put right by what a field can hold. */
final class LookAlikes {
    private static final Map<Character, Character> DIGITS = Map.ofEntries(
            Map.entry('O', '0'),
            Map.entry('Q', '0'),
            Map.entry('D', '0'),
            Map.entry('U', '0'),
            Map.entry('I', '1'),
            Map.entry('L', '1'),
            Map.entry('Z', '2'),
            Map.entry('A', '4'),
            Map.entry('S', '5'),
            Map.entry('G', '6'),
            Map.entry('T', '7'),
            Map.entry('B', '8'));
    private static final Map<Character, Character> LETTERS =
            Map.of('0', 'O', '1', 'I', '2', 'Z', '4', 'A', '5', 'S', '6', 'G', '7', 'T', '8', 'B');

    /** By far the most frequent. */
    private static final Map<Character, Character> ROUND = Map.of('O', '0', 'Q', '0', 'D', '0', '0', 'O');

    private LookAlikes() {}

    record Corrected(String text, boolean changed) {}

    static Corrected asDigits(String field) {
        String text = replaced(field, DIGITS);
        return new Corrected(text, !text.equals(field));
    }

    static String asLetters(String field) {
        return replaced(field, LETTERS);
    }

    /**
     * What the digit agrees with when one letter is taken for a digit, or a zero for the letter; the field as it is where there
     * is none, or more than one. More freedom would make nearly any field agree.
     */
    static Corrected resolve(String field, char digit) {
        if (CheckDigit.agrees(field, digit)) {
            return new Corrected(field, false);
        }
        return Stream.of(ROUND, DIGITS)
                .map(likes -> agreeing(field, digit, likes))
                .filter(right -> !right.isEmpty())
                .findFirst()
                .filter(right -> right.size() == 1)
                .map(right -> new Corrected(right.get(0), true))
                .orElse(new Corrected(field, false));
    }

    private static List<String> agreeing(String field, char digit, Map<Character, Character> likes) {
        return IntStream.range(0, field.length())
                .filter(at -> likes.containsKey(field.charAt(at)))
                .mapToObj(at -> field.substring(0, at) + likes.get(field.charAt(at)) + field.substring(at + 1))
                .filter(text -> CheckDigit.agrees(text, digit))
                .toList();
    }

    private static String replaced(String field, Map<Character, Character> likes) {
        StringBuilder text = new StringBuilder(field);
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, likes.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return text.toString();
    }
}
