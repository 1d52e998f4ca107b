package io.influencegen.worker.picture;

import java.util.stream.IntStream;

/**
 * Makes pictures larger with a Lanczos kernel, first along the rows, then along the columns, and sharpens the edges that this
 * softens. Nothing is invented: it is a classical method, not a trained one.
 */
public final class Enlarger {
    private static final int LOBES = 3;
    private static final float SHARPNESS = 0.35f;

    private Enlarger() {}

    /** The middle of the picture, of the same shape as the target, at the target's size. */
    public static Raster enlarge(Raster from, int width, int height) {
        if (from.width() == width && from.height() == height) {
            return from;
        }
        double scale = Math.max((double) width / from.width(), (double) height / from.height());
        Taps across = Taps.of(from.width(), width, scale);
        Taps down = Taps.of(from.height(), height, scale);
        float[] wide = new float[from.height() * width * 3];
        IntStream.range(0, from.height()).forEach(y -> acrossRow(from, across, wide, y, width));
        byte[] out = new byte[height * width * 3];
        float[] rows = new float[height * width * 3];
        IntStream.range(0, height).forEach(y -> downRow(wide, down, rows, y, width));
        sharpen(rows, out, width, height, Math.max(1, (int) Math.round(scale / 2)));
        return new Raster(width, height, out);
    }

    private static void acrossRow(Raster from, Taps taps, float[] wide, int y, int width) {
        for (int x = 0; x < width; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int tap = 0; tap < taps.count; tap++) {
                int at = 3 * (y * from.width() + taps.place[x * taps.count + tap]);
                float weight = taps.weight[x * taps.count + tap];
                red += weight * (from.rgb()[at] & 255);
                green += weight * (from.rgb()[at + 1] & 255);
                blue += weight * (from.rgb()[at + 2] & 255);
            }
            int to = 3 * (y * width + x);
            wide[to] = red;
            wide[to + 1] = green;
            wide[to + 2] = blue;
        }
    }

    private static void downRow(float[] wide, Taps taps, float[] rows, int y, int width) {
        int to = 3 * y * width;
        for (int tap = 0; tap < taps.count; tap++) {
            int at = 3 * taps.place[y * taps.count + tap] * width;
            float weight = taps.weight[y * taps.count + tap];
            for (int i = 0; i < 3 * width; i++) {
                rows[to + i] += weight * wide[at + i];
            }
        }
    }

    /** Moves each pixel away from the mean of its four neighbours at {@code reach}. */
    private static void sharpen(float[] rows, byte[] out, int width, int height, int reach) {
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - reach) * width;
            int below = Math.min(height - 1, y + reach) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width - 1, x + reach);
                for (int colour = 0; colour < 3; colour++) {
                    int at = 3 * (y * width + x) + colour;
                    float around = (rows[3 * (above + x) + colour]
                                    + rows[3 * (below + x) + colour]
                                    + rows[3 * (y * width + left) + colour]
                                    + rows[3 * (y * width + right) + colour])
                            / 4;
                    out[at] = (byte) Raster.clamp(rows[at] + SHARPNESS * (rows[at] - around) + 0.5f);
                }
            }
        }
    }

    /** For each pixel of the result, which pixels it is made of and how much of each. */
    private record Taps(int count, int[] place, float[] weight) {
        static Taps of(int from, int to, double scale) {
            double stretch = Math.max(1, 1 / scale);
            int count = 2 * (int) Math.ceil(LOBES * stretch);
            int[] place = new int[to * count];
            float[] weight = new float[to * count];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5 - to / 2.0) / scale + from / 2.0 - 0.5;
                int first = (int) Math.floor(centre) - count / 2 + 1;
                double sum = 0;
                for (int tap = 0; tap < count; tap++) {
                    double value = lanczos((first + tap - centre) / stretch);
                    place[i * count + tap] = Math.max(0, Math.min(from - 1, first + tap));
                    weight[i * count + tap] = (float) value;
                    sum += value;
                }
                for (int tap = 0; tap < count; tap++) {
                    weight[i * count + tap] /= (float) sum;
                }
            }
            return new Taps(count, place, weight);
        }

        private static double lanczos(double x) {
            if (x == 0) {
                return 1;
            }
            double angle = Math.PI * x;
            return Math.abs(x) >= LOBES ? 0 : LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
        }
    }
}
