package io.influencegen.screening.control;

/** How alike two parts of names are, from 0 to 1: by sound, by the letters that would have to change, and by how they begin. */
final class PartLikeness {
    static final double INITIAL = 0.75;

    private static final double SAME_SOUND = 0.95;
    private static final double SHORTENED = 0.78;
    private static final int SHORT = 3;
    private static final double NEAR = 0.88;
    private static final double SOUND_NEAR = 0.72;

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

    private static double bySound(String one, String other) {
        String sound = Sounds.of(one);
        if (sound.length() < 2 || !sound.equals(Sounds.of(other))) {
            return 0;
        }
        boolean bare = !one.matches(".*[aeiouy].*") || !other.matches(".*[aeiouy].*");
        return bare && sound.length() >= SHORT || jaroWinkler(one, other) >= SOUND_NEAR ? SAME_SOUND : 0;
    }

    private static double byLetters(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int changes = changes(one, other);
        if (longest <= SHORT) {
            return changes == 1 ? 0.5 : 0;
        }
        double allowed = longest >= 9 ? 3 : longest >= 6 ? 2 : 1;
        double likeness = changes <= allowed ? 1 - 0.9 * changes / (longest + 2.0) : 0;
        double jaro = jaroWinkler(one, other);
        return Math.max(likeness, jaro >= NEAR ? 0.65 + (jaro - NEAR) * 2 : 0);
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

    static double jaroWinkler(String one, String other) {
        int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            for (int j = Math.max(0, i - reach); j < Math.min(other.length(), i + reach + 1); j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    first.append(one.charAt(i));
                    break;
                }
            }
        }
        if (first.isEmpty()) {
            return 0;
        }
        double common = first.length();
        double moved = moved(first, other, taken) / 2.0;
        double jaro = (common / one.length() + common / other.length() + (common - moved) / common) / 3;
        return jaro + commonStart(one, other) * 0.1 * (1 - jaro);
    }

    private static int moved(StringBuilder first, String other, boolean[] taken) {
        int at = 0;
        int moved = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j]) {
                moved += first.charAt(at++) == other.charAt(j) ? 0 : 1;
            }
        }
        return moved;
    }

    private static int commonStart(String one, String other) {
        int most = Math.min(4, Math.min(one.length(), other.length()));
        int at = 0;
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
