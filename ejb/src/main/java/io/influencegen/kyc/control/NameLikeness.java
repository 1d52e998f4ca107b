package io.influencegen.kyc.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How alike two names of people are, from 0 to 100, whatever the order of their parts, their accents and their case. */
final class NameLikeness {
    private static final double WHOLE = 100;

    private NameLikeness() {}

    static int of(String one, String other) {
        List<String> shorter = parts(one);
        List<String> longer = parts(other);
        if (shorter.size() > longer.size()) {
            List<String> swap = shorter;
            shorter = longer;
            longer = swap;
        }
        if (shorter.isEmpty()) {
            return 0;
        }
        List<String> left = new ArrayList<>(longer);
        double weighed = 0;
        double weight = 0;
        for (String part : shorter) {
            String best = left.stream()
                    .max((a, b) -> Double.compare(alike(part, a), alike(part, b)))
                    .orElseThrow();
            left.remove(best);
            int length = Math.max(part.length(), best.length());
            weighed += alike(part, best) * length;
            weight += length;
        }
        double spare = left.stream().mapToInt(String::length).sum() / 4.0;
        return (int) Math.round(WHOLE * weighed / (weight + spare));
    }

    private static List<String> parts(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** One minus the share of letters that have to be changed, added or left out. */
    private static double alike(String one, String other) {
        int length = Math.max(one.length(), other.length());
        return 1 - (double) distance(one, other) / length;
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
