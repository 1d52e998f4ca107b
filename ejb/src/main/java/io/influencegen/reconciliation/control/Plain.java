package io.influencegen.reconciliation.control;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What counts of a value, so that ways to write the same are equal. */
final class Plain {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    two -> new ULocale("", two).getISO3Country(), two -> two, (one, other) -> one));

    private Plain() {}

    /** Without case, accents and punctuation, its parts in alphabetical order: providers write family names first, last, and in capitals. */
    static String name(String value) {
        String lower = isAscii(value)
                ? value.toLowerCase(Locale.ROOT)
                : MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss");
        String[] parts = parts(lower);
        Arrays.sort(parts);
        return String.join(" ", parts);
    }

    private static String[] parts(String lower) {
        boolean simple = true;
        for (int i = 0; i < lower.length() && simple; i++) {
            char letter = lower.charAt(i);
            simple = letter == ' ' || (letter >= 'a' && letter <= 'z');
        }
        String clean = simple ? lower : NO_LETTERS.matcher(lower).replaceAll(" ");
        return clean.strip().split(clean.contains("  ") ? " +" : " ", -1);
    }

    /** Letters and digits. */
    static String number(String value) {
        boolean simple = true;
        for (int i = 0; i < value.length() && simple; i++) {
            char letter = value.charAt(i);
            simple = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        }
        return simple
                ? value
                : NO_LETTERS
                        .matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
    }

    /** Two letters where it is a country. */
    static String country(String value) {
        String upper = value.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.getOrDefault(upper, upper);
    }

    /** As {@code DRIVING_LICENCE}. */
    static String documentType(String value) {
        String word = value.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return switch (word) {
            case "DRIVERS_LICENSE", "DRIVER_LICENSE", "DRIVING_LICENSE", "DRIVERS_LICENCE" -> "DRIVING_LICENCE";
            case "ID", "ID_CARD", "IDENTITY_CARD", "NATIONAL_IDENTITY_CARD" -> "NATIONAL_ID";
            default -> word;
        };
    }

    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
