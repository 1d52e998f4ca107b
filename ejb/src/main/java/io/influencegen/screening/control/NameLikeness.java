package io.influencegen.screening.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How alike two names are, whatever the order of their parts: each part is held against the part of the other that it is most like. Parts that only
 * one name has weigh little, since people leave out middle names; parts of the shorter name that the longer has not weigh all.
 */
record NameLikeness(double score, int missing, boolean initials) {
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ur", "as", "bin", "ibn", "bint", "ben", "abu", "de", "da", "di", "do", "del", "della",
            "dos", "das", "du", "la", "le", "van", "von", "der", "den", "ter", "y", "e");
    private static final double SMALL = 0.25;
    private static final double INITIAL = 0.5;
    private static final double LEFT_OUT = 0.06;
    private static final double ONE_PART_ALONE = 0.7;
    private static final double AS_GOOD_AS_SAME = 0.9;

    private record Pair(int one, int other, double likeness) {}

    static NameLikeness of(List<String> asked, List<String> listed) {
        List<String> one = joinedLike(asked, listed);
        List<String> other = joinedLike(listed, asked);
        if (one.isEmpty() || other.isEmpty()) {
            return new NameLikeness(0, 0, false);
        }
        return weighed(one, other, pairs(one, other));
    }

    private static NameLikeness weighed(List<String> one, List<String> other, List<Pair> pairs) {
        double matched = 0;
        double matchedWeight = 0;
        for (Pair pair : pairs) {
            double weight = Math.min(weight(one.get(pair.one)), weight(other.get(pair.other)));
            matched += pair.likeness * weight;
            matchedWeight += weight;
        }
        double ofOne = weight(one, pairs.stream().map(Pair::one).toList());
        double ofOther = weight(other, pairs.stream().map(Pair::other).toList());
        double lacking = Math.min(ofOne, ofOther);
        double leftOut = Math.max(ofOne, ofOther);
        double covered = matched / (matchedWeight + lacking);
        double score = covered * Math.max(0.5, 1 - LEFT_OUT * (leftOut - lacking));
        boolean alone = matchedWeight <= 1 && leftOut >= 1;
        boolean initials =
                pairs.stream().anyMatch(pair -> PartLikeness.isInitial(one.get(pair.one), other.get(pair.other)));
        int missing = Math.abs(one.size() - other.size());
        return new NameLikeness(alone ? score * ONE_PART_ALONE : score, missing, initials);
    }

    /** The weight of the parts that found none. */
    private static double weight(List<String> parts, List<Integer> found) {
        double weight = 0;
        for (int i = 0; i < parts.size(); i++) {
            weight += found.contains(i) ? 0 : weight(parts.get(i));
        }
        return weight;
    }

    private static double weight(String part) {
        if (PARTICLES.contains(part)) {
            return SMALL;
        }
        return part.length() == 1 ? INITIAL : 1;
    }

    /** The most alike first, each part once. */
    private static List<Pair> pairs(List<String> one, List<String> other) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                double likeness = PartLikeness.of(one.get(i), other.get(j));
                if (likeness > 0) {
                    all.add(new Pair(i, j, likeness));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : all) {
            if (chosen.stream().noneMatch(taken -> taken.one == pair.one || taken.other == pair.other)) {
                chosen.add(pair);
            }
        }
        return chosen;
    }

    /** Two neighbours become one where the other name writes them together. */
    private static List<String> joinedLike(List<String> parts, List<String> other) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String both = i + 1 < parts.size() ? parts.get(i) + parts.get(i + 1) : "";
            boolean together = !both.isEmpty()
                    && !other.contains(parts.get(i))
                    && !other.contains(parts.get(i + 1))
                    && other.stream()
                            .anyMatch(part -> part.length() >= both.length() - 1
                                    && PartLikeness.of(both, part) >= AS_GOOD_AS_SAME);
            joined.add(together ? both : parts.get(i));
            i += together ? 1 : 0;
        }
        return joined;
    }
}
