package io.influencegen.moderation.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Characters that look like Latin letters, and those letters. */
final class Homoglyphs {
    private static final int REGIONAL_A = 0x1F1E6;
    private static final int FILLED_CIRCLE_A = 0x1F150;
    private static final int FILLED_SQUARE_A = 0x1F170;
    private static final int LETTERS = 26;

    private static final Map<Integer, String> TABLE = read();

    private Homoglyphs() {}

    /** What a character looks like; itself where it looks like nothing else. */
    static String of(int character) {
        String known = TABLE.get(character);
        return known == null ? new String(Character.toChars(character)) : known;
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> table = new HashMap<>();
        addAlphabet(table, REGIONAL_A);
        addAlphabet(table, FILLED_CIRCLE_A);
        addAlphabet(table, FILLED_SQUARE_A);
        try (InputStream in = Homoglyphs.class.getResourceAsStream("homoglyphs.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> add(table, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }

    private static void addAlphabet(Map<Integer, String> table, int first) {
        for (int i = 0; i < LETTERS; i++) {
            table.put(first + i, String.valueOf((char) ('a' + i)));
        }
    }

    /** A letter, a space, and all that looks like it. */
    private static void add(Map<Integer, String> table, String line) {
        int space = line.indexOf(' ');
        line.substring(space + 1)
                .codePoints()
                .filter(character -> character != ' ')
                .forEach(character -> table.put(character, line.substring(0, space)));
    }
}
