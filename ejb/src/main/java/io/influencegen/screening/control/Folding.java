package io.influencegen.screening.control;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings names of any script and spelling to small Latin letters, part by part. Cyrillic and Arabic go the way that passports go, because the
 * scholarly one is written by nobody.
 */
public final class Folding {
    private static final Transliterator LATIN = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");
    private static final Pattern JOINED =
            Pattern.compile("['`\u2018\u2019\u02bc\u02b9\u02ba\u02bb\u02bd\u02be\u02bf\u00ad]");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 500;
    private static final int MOST_PARTS = 12;

    private Folding() {}

    public static List<String> parts(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String latin = isPlain(cut)
                ? cut
                : LATIN.transliterate(ArabicLetters.latin(JOINED.matcher(cut).replaceAll("")));
        String letters = JOINED.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(letters)
                .filter(part -> !part.isEmpty())
                .limit(MOST_PARTS)
                .toList();
    }

    /** All parts with spaces between. */
    public static String fold(String name) {
        return String.join(" ", parts(name));
    }

    /** In an order that does not depend on how the name was written. */
    static String sorted(String name) {
        return Stream.of(fold(name).split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}
