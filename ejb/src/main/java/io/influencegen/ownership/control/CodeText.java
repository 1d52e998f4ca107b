package io.influencegen.ownership.control;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes codes that people can copy by hand, and finds them on pages however those write them. */
final class CodeText {
    static final int BYTES = 8;

    /** Without letters that look like others. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final Pattern NUMBER = Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]|&shy;|&zwnj;|&zwj;|<wbr ?/?>");
    private static final Pattern DASH =
            Pattern.compile("[\\u2010-\\u2015\\u2212\\ufe63\\uff0d]|&(?:hyphen|dash|ndash|mdash|minus);");

    private CodeText() {}

    /** Such as {@code ig-7f3k-9q2m}. */
    static String of(byte[] random) {
        StringBuilder code = new StringBuilder("ig");
        for (int i = 0; i < BYTES; i++) {
            code.append(i % 4 == 0 ? "-" : "");
            code.append(LETTERS.charAt(Byte.toUnsignedInt(random[i]) % LETTERS.length()));
        }
        return code.toString();
    }

    /** Whether the page shows this code, and not only as a part of something longer. */
    static boolean isOn(String page, String code) {
        String text = plain(page).toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
            int end = at + code.length();
            if (isEdge(text, at - 1) && isEdge(text, end)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String page) {
        String decoded = replaced(
                NUMBER,
                page,
                found -> found.group(1) == null
                        ? Integer.parseInt(found.group(2))
                        : Integer.parseInt(found.group(1), 16));
        String unescaped = replaced(ESCAPE, decoded, found -> Integer.parseInt(found.group(1), 16));
        return DASH.matcher(UNSEEN.matcher(unescaped).replaceAll("")).replaceAll("-");
    }

    /** What a match stands for. */
    private interface Meaning {
        int of(Matcher found);
    }

    private static String replaced(Pattern pattern, String text, Meaning meaning) {
        return pattern.matcher(text).replaceAll(found -> {
            int letter = meaning.of((Matcher) found);
            return Character.isValidCodePoint(letter) ? Matcher.quoteReplacement(Character.toString(letter)) : " ";
        });
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !(Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
    }
}
