package io.influencegen.worker.model;

/** Gaussian noise from a seed: SplitMix64 and Box-Muller in doubles, the same on every machine. */
final class Noise {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;

    private long state;

    private Noise(long seed) {
        state = seed;
    }

    static float[] of(long seed, int count) {
        Noise noise = new Noise(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i += 2) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(noise.uniform()));
            double angle = 2 * Math.PI * noise.uniform();
            values[i] = (float) (radius * StrictMath.cos(angle));
            if (i + 1 < count) {
                values[i + 1] = (float) (radius * StrictMath.sin(angle));
            }
        }
        return values;
    }

    private double uniform() {
        state += STEP;
        long z = state;
        z = (z ^ (z >>> 30)) * FIRST;
        z = (z ^ (z >>> 27)) * SECOND;
        z ^= z >>> 31;
        return ((z >>> 11) + 0.5) / (1L << 53);
    }
}
