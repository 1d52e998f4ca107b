package io.influencegen.worker.picture;

/** Pixels, three bytes each (red, green, blue), row by row. */
public record Raster(int width, int height, byte[] rgb) {
    private static final float HALF = 127.5f;

    /** From red, green and blue one after the other, each from -1 to 1. */
    public static Raster ofPlanes(float[] planes, int width, int height) {
        int area = width * height;
        byte[] rgb = new byte[3 * area];
        for (int colour = 0; colour < 3; colour++) {
            for (int i = 0; i < area; i++) {
                rgb[3 * i + colour] = (byte) clamp((float) Math.floor((planes[colour * area + i] + 1) * HALF + 0.5f));
            }
        }
        return new Raster(width, height, rgb);
    }

    static int clamp(float value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
