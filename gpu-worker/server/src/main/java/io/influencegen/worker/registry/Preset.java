package io.influencegen.worker.registry;

import io.influencegen.worker.model.Layout;
import io.influencegen.worker.model.Size;
import java.util.List;
import java.util.Optional;

/** What is usual for a layout, where a folder does not say. */
record Preset(double steps, double guidance, List<Size> sizes) {
    static Preset of(Optional<Layout> layout) {
        return switch (layout.orElse(Layout.FLUX)) {
            case SCENES -> new Preset(20, 4, around(128));
            case FLUX -> new Preset(28, 3.5, around(1024));
            case SD -> new Preset(30, 7.5, around(512));
            case SDXL -> new Preset(30, 5, around(1024));
        };
    }

    /** The five ratios, each of about the area of a square with this side, in multiples of 32. */
    private static List<Size> around(int side) {
        return List.of(
                size("1:1", side, 1, 1),
                size("16:9", side, 16, 9),
                size("9:16", side, 9, 16),
                size("4:5", side, 4, 5),
                size("2:3", side, 2, 3));
    }

    private static Size size(String ratio, int side, int wide, int high) {
        double unit = side / Math.sqrt((double) wide * high);
        return new Size(ratio, round(unit * wide), round(unit * high));
    }

    private static int round(double pixels) {
        return (int) Math.round(pixels / 32) * 32;
    }
}
