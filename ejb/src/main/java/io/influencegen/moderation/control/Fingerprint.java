package io.influencegen.moderation.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a picture looks like in 64 bits: for each of its coarsest patterns of light (a cosine transform) whether there is more of it than
 * usual. Survives scaling, compression, and changes of brightness and contrast.
 */
record Fingerprint(long bits) {
    private static final int SIDE = 32;
    private static final int PATTERNS = 8;
    private static final double FAINT = 60;

    private static final double[][] COSINES = cosines();

    /** Nothing for a picture without any pattern, whose bits would be chance. */
    static Optional<Fingerprint> of(CheckedPicture picture) {
        double[] patterns = patterns(light(picture.points()));
        double[] sizes = Arrays.stream(patterns).map(Math::abs).sorted().toArray();
        if (sizes[sizes.length - 1] < FAINT) {
            return Optional.empty();
        }
        double[] sorted = patterns.clone();
        Arrays.sort(sorted);
        double usual = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long bits = 0;
        for (double pattern : patterns) {
            bits = bits << 1 | (pattern > usual ? 1 : 0);
        }
        return Optional.of(new Fingerprint(bits));
    }

    int distance(Fingerprint other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** The mean light of each field of a chessboard laid over the picture, which is on white where it is transparent. */
    private static double[][] light(BufferedImage points) {
        int width = Math.max(points.getWidth(), SIDE);
        int height = Math.max(points.getHeight(), SIDE);
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(points, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        double[][] sums = new double[SIDE][SIDE];
        int[][] counts = new int[SIDE][SIDE];
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            plain.getRGB(0, y, width, 1, line, 0, width);
            int row = y * SIDE / height;
            for (int x = 0; x < width; x++) {
                sums[row][x * SIDE / width] += luminance(line[x]);
                counts[row][x * SIDE / width]++;
            }
        }
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                sums[row][column] /= counts[row][column];
            }
        }
        return sums;
    }

    private static double luminance(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }

    /** How much of each pattern there is; the one of no pattern, which is brightness, is left out. */
    private static double[] patterns(double[][] light) {
        double[] found = new double[PATTERNS * PATTERNS];
        for (int v = 0; v < PATTERNS; v++) {
            for (int u = 0; u < PATTERNS; u++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    double inLine = 0;
                    for (int x = 0; x < SIDE; x++) {
                        inLine += light[y][x] * COSINES[u][x];
                    }
                    sum += inLine * COSINES[v][y];
                }
                found[v * PATTERNS + u] = sum;
            }
        }
        found[0] = 0;
        return found;
    }

    private static double[][] cosines() {
        double[][] table = new double[PATTERNS][SIDE];
        for (int frequency = 0; frequency < PATTERNS; frequency++) {
            for (int place = 0; place < SIDE; place++) {
                table[frequency][place] = Math.cos((2 * place + 1) * frequency * Math.PI / (2 * SIDE));
            }
        }
        return table;
    }
}
