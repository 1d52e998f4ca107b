package io.influencegen.mrz.control;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Black on white, each point against the mean of its surroundings: shadows and glare that grow slowly do not count. */
final class EvenLight {
    private static final int REACH = 24;
    private static final double DARKER = 0.86;
    private static final int WHITE = 255;

    private EvenLight() {}

    static BufferedImage on(BufferedImage grey) {
        int width = grey.getWidth();
        int height = grey.getHeight();
        int[] light = grey.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        long[] sums = sums(light, width, height);
        BufferedImage even = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster points = even.getRaster();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean ink = light[y * width + x] < DARKER * mean(sums, even.getRaster(), x, y);
                points.setSample(x, y, 0, ink ? 0 : WHITE);
            }
        }
        return even;
    }

    /** The sum of all points above and left of each, with a row and a column of zeros before them. */
    private static long[] sums(int[] light, int width, int height) {
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 1; y <= height; y++) {
            long row = 0;
            for (int x = 1; x <= width; x++) {
                row += light[(y - 1) * width + x - 1];
                sums[y * (width + 1) + x] = sums[(y - 1) * (width + 1) + x] + row;
            }
        }
        return sums;
    }

    private static double mean(long[] sums, Raster size, int x, int y) {
        int left = Math.max(0, x - REACH);
        int top = Math.max(0, y - REACH);
        int right = Math.min(size.getWidth(), x + REACH + 1);
        int bottom = Math.min(size.getHeight(), y + REACH + 1);
        int line = size.getWidth() + 1;
        long sum = sums[bottom * line + right]
                - sums[top * line + right]
                - sums[bottom * line + left]
                + sums[top * line + left];
        return (double) sum / ((right - left) * (bottom - top));
    }
}
