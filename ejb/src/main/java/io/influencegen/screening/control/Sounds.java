package io.influencegen.screening.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is left of a part of a name when everything goes that spellings differ in: vowels, doubled letters, ways to write a sound. */
final class Sounds {
    private static final int MOST_PARTS = 6;
    private static final int SHORT = 4;
    private static final String VOWELS = "aeiou";
    private static final String HARD = "bdgkpt";
    private static final String SECOND = "cshzjk";

    /** Letters that are one sound together, the longest first. */
    private static final List<Map.Entry<String, String>> GROUPS = List.of(
            Map.entry("shch", "s"),
            Map.entry("tsch", "s"),
            Map.entry("tch", "s"),
            Map.entry("sch", "s"),
            Map.entry("dzh", "j"),
            Map.entry("sh", "s"),
            Map.entry("ch", "s"),
            Map.entry("zh", "s"),
            Map.entry("cz", "s"),
            Map.entry("sz", "s"),
            Map.entry("cs", "s"),
            Map.entry("zs", "s"),
            Map.entry("ts", "s"),
            Map.entry("tz", "s"),
            Map.entry("dj", "j"),
            Map.entry("dz", "j"),
            Map.entry("kh", "h"),
            Map.entry("gh", "h"),
            Map.entry("ph", "f"),
            Map.entry("ck", "k"));

    private Sounds() {}

    static String of(String part) {
        return skeleton(grouped(part));
    }

    private static String grouped(String part) {
        StringBuilder sounds = new StringBuilder();
        int at = 0;
        while (at < part.length()) {
            Optional<Map.Entry<String, String>> group = groupAt(part, at);
            sounds.append(group.isPresent() ? group.get().getValue() : single(part, at));
            at += group.map(known -> known.getKey().length()).orElse(1);
        }
        return sounds.toString();
    }

    private static Optional<Map.Entry<String, String>> groupAt(String part, int at) {
        if (SECOND.indexOf(at + 1 < part.length() ? part.charAt(at + 1) : ' ') < 0) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> group : GROUPS) {
            if (part.startsWith(group.getKey(), at)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private static String single(String part, int at) {
        char next = at + 1 < part.length() ? part.charAt(at + 1) : ' ';
        return switch (part.charAt(at)) {
            case 'q' -> "k";
            case 'c' -> "eiy".indexOf(next) >= 0 ? "s" : "k";
            case 'x' -> "ks";
            case 'z' -> "s";
            case 'w', 'v' -> "f";
            case 'j' -> at == 0 && VOWELS.indexOf(next) >= 0 ? "y" : "j";
            default -> String.valueOf(part.charAt(at));
        };
    }

    private static String skeleton(String sounds) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char letter = sounds.charAt(i);
            boolean vowel = VOWELS.indexOf(letter) >= 0;
            if (left.isEmpty()) {
                left.append(vowel ? 'A' : letter);
            } else if (isHeard(sounds, i) && left.charAt(left.length() - 1) != letter) {
                left.append(letter);
            }
        }
        return left.toString();
    }

    /** Not a vowel, and no h that only colours its neighbour. */
    private static boolean isHeard(String sounds, int at) {
        char letter = sounds.charAt(at);
        if (letter == 'h') {
            return at + 1 < sounds.length() && HARD.indexOf(sounds.charAt(at - 1)) < 0;
        }
        return VOWELS.indexOf(letter) < 0 && letter != 'y' && letter != 'j';
    }

    /** Of every two parts one key, whichever comes first; and of short parts also as if they were written together. */
    static Set<String> keys(List<String> parts) {
        List<String> used = parts.subList(0, Math.min(MOST_PARTS, parts.size()));
        Set<String> keys = new TreeSet<>();
        if (used.size() == 1) {
            keys.add(of(used.get(0)));
        }
        List<String> sounds = used.stream().map(Sounds::of).toList();
        addPairs(keys, sounds);
        for (int i = 0; i + 1 < used.size(); i++) {
            if (used.get(i).length() <= SHORT || used.get(i + 1).length() <= SHORT) {
                addJoined(keys, used, sounds, i);
            }
        }
        return keys;
    }

    private static void addPairs(Set<String> keys, List<String> sounds) {
        for (int i = 0; i < sounds.size(); i++) {
            for (int j = i + 1; j < sounds.size(); j++) {
                keys.add(pair(sounds.get(i), sounds.get(j)));
            }
        }
    }

    private static void addJoined(Set<String> keys, List<String> parts, List<String> sounds, int at) {
        String joined = of(parts.get(at) + parts.get(at + 1));
        List<String> others = new ArrayList<>(sounds.subList(0, at));
        others.addAll(sounds.subList(at + 2, sounds.size()));
        others.forEach(other -> keys.add(pair(joined, other)));
        if (others.isEmpty()) {
            keys.add(joined);
        }
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "+" + other : other + "+" + one;
    }
}
