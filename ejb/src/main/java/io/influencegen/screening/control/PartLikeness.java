package io.influencegen.screening.control;

/** How alike two parts of names are, from 0 to 1: by sound, by the letters that would have to change, and by how they begin. */
final class PartLikeness {
    static final double INITIAL = 0.75;

    private static final double SAME_SOUND = 0.95;
    private static final double SHORTENED = 0.78;
    private static final int SHORT = 3;
    private static final double FEW_LETTERS = 0.5;
    private static final double CHANGE = 0.9;

    private PartLikeness() {}

    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (isInitial(one, other)) {
            return INITIAL;
        }
        double best = Math.max(byLetters(one, other), bySound(one, other));
        return Math.max(best, byBeginning(one, other));
    }

    static boolean isInitial(String one, String other) {
        return (one.length() == 1) != (other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    /** Sounding the same counts, unless so many letters differ that it must be another name. */
    private static double bySound(String one, String other) {
        String sound = Sounds.of(one);
        if (sound.length() < 2 || !sound.equals(Sounds.of(other))) {
            return 0;
        }
        boolean bare = sound.length() >= SHORT && (isBare(one) || isBare(other));
        return bare || 2 * changes(one, other) < Math.max(one.length(), other.length()) ? SAME_SOUND : 0;
    }

    /** Almost without vowels, as some scripts write. */
    private static boolean isBare(String part) {
        long vowels =
                part.chars().filter(letter -> "aeiouy".indexOf(letter) >= 0).count();
        return 4 * vowels <= part.length() || (part.length() == SHORT && vowels == 1);
    }

    private static double byLetters(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int changes = changes(one, other);
        if (longest <= SHORT) {
            return changes == 1 ? FEW_LETTERS : 0;
        }
        return changes <= longest / 4 ? 1 - CHANGE * changes / (longest + 2.0) : 0;
    }

    private static double byBeginning(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        return shortest > SHORT && (one.startsWith(other) || other.startsWith(one)) ? SHORTENED : 0;
    }

    /** Letters added, left out, changed or swapped with the next. */
    static int changes(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + changed);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
