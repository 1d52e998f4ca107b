package io.influencegen.moderation.control;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A text as a person reads it, whatever characters it is written with: one sign per letter, in lower case, without marks and
 * invisible characters. Each sign knows where in the original it stands, and which letters it may stand for besides.
 */
final class Reading {
    /** Stands for any letter. */
    static final char ANY = '*';

    private static final char SPACE = ' ';
    private static final Map<Character, String> SYMBOLS =
            Map.of('@', "a", '$', "s", '!', "il", '|', "li", '+', "t", ANY, String.valueOf(ANY));
    private static final String[] DIGITS = {"o", "il", "z", "e", "a", "s", "gb", "t", "b", "g"};
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);
    private static final int BLANK_BRAILLE = 0x2800;

    private final String original;
    private final StringBuilder signs = new StringBuilder();
    private int[] from;
    private int[] until;
    private final boolean symbolsAreLetters;
    private boolean hasSymbols;

    /** Where {@code symbolsAreLetters}, such as {@code @} and {@code !} stand for letters, and else they part words. */
    Reading(String original, boolean symbolsAreLetters) {
        this.original = original;
        this.symbolsAreLetters = symbolsAreLetters;
        from = new int[original.length() + 16];
        until = new int[original.length() + 16];
        for (int at = 0; at < original.length(); ) {
            int character = original.codePointAt(at);
            int next = at + Character.charCount(character);
            read(character, at, next);
            at = next;
        }
    }

    int length() {
        return signs.length();
    }

    char sign(int index) {
        return signs.charAt(index);
    }

    String signs() {
        return signs.toString();
    }

    int from(int index) {
        return from[index];
    }

    int until(int index) {
        return until[index];
    }

    /** Whether another reading, in which symbols part words, may say something else. */
    boolean hasSymbols() {
        return hasSymbols;
    }

    boolean isSpace(int index) {
        return sign(index) == SPACE;
    }

    boolean isDigit(int index) {
        return sign(index) >= '0' && sign(index) <= '9';
    }

    boolean isWord(int index) {
        char sign = sign(index);
        return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign) || isSymbolLetter(index);
    }

    /** A letter as such, or a symbol that is hardly ever there for itself. */
    boolean isLetter(int index) {
        return isWord(index) && !isDigit(index) && sign(index) != ANY;
    }

    /** Letters that the sign may stand for besides itself. */
    String alternatives(int index) {
        char sign = sign(index);
        if (isDigit(index)) {
            return DIGITS[sign - '0'];
        }
        return isSymbolLetter(index) ? SYMBOLS.get(sign) : "";
    }

    /** A symbol among letters: between two, or one that hardly begins or ends anything else. */
    private boolean isSymbolLetter(int index) {
        if (!symbolsAreLetters || !SYMBOLS.containsKey(sign(index))) {
            return false;
        }
        boolean before = index > 0 && isInked(index - 1);
        boolean after = index + 1 < length() && isInked(index + 1);
        boolean edge = sign(index) == '@' || sign(index) == '$';
        return edge ? before || after : before && after;
    }

    private boolean isInked(int index) {
        return Character.isLetterOrDigit(sign(index)) || SYMBOLS.containsKey(sign(index));
    }

    String original(int first, int last) {
        return original.substring(from[first], until[last]);
    }

    private void read(int character, int at, int next) {
        if (isInvisible(character)) {
            return;
        }
        if (Character.isWhitespace(character) || Character.isSpaceChar(character) || character == BLANK_BRAILLE) {
            add(SPACE, at, next);
            return;
        }
        String known = Homoglyphs.of(character);
        String apart = character < 0x80 ? known : Normalizer.normalize(known, Normalizer.Form.NFKD);
        apart.codePoints()
                .filter(part -> !isInvisible(part))
                .forEach(part -> Homoglyphs.of(part)
                        .toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(sign -> !isInvisible(sign))
                        .forEach(sign -> add(sign, at, next)));
    }

    private void add(int sign, int at, int next) {
        for (char unit : Character.toChars(sign)) {
            if (signs.length() == from.length) {
                from = Arrays.copyOf(from, from.length * 2);
                until = Arrays.copyOf(until, until.length * 2);
            }
            from[signs.length()] = at;
            until[signs.length()] = next;
            hasSymbols |= SYMBOLS.containsKey(unit);
            signs.append(unit);
        }
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            case Character.CONTROL -> !Character.isWhitespace(character);
            default -> BLANKS.contains(character);
        };
    }
}
