package io.influencegen.screening.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is left of a part of a name when everything goes that spellings differ in: vowels, doubled letters, ways to write a sound. */
final class Sounds {
    private static final int MOST_PARTS = 6;
    private static final int SHORT = 4;

    private static final List<Rule> RULES = List.of(
            rule("shch|tsch|tch|sch|sh|ch|zh|cz|sz|cs|zs", "s"),
            rule("dzh|dj|dz", "j"),
            rule("kh|gh", "h"),
            rule("ph", "f"),
            rule("ck|q", "k"),
            rule("c(?=[eiy])", "s"),
            rule("c", "k"),
            rule("x", "ks"),
            rule("tz|ts|z", "s"),
            rule("w|v", "f"),
            rule("^j(?=[aeiou])", "y"),
            rule("(?<=[bcdfgklmnpqrst])h", ""),
            rule("h$", ""),
            rule("^[aeiou]+", "A"),
            rule("(?<=.)[aeiouyj]+", ""),
            rule("(.)\\1+", "$1"));

    private Sounds() {}

    private record Rule(Pattern from, String to) {}

    static String of(String part) {
        String sound = part;
        for (Rule rule : RULES) {
            sound = rule.from.matcher(sound).replaceAll(rule.to);
        }
        return sound;
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

    private static Rule rule(String from, String to) {
        return new Rule(Pattern.compile(from), to);
    }
}
