package io.influencegen.portal.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Vertical bars over one baseline, in the units of an SVG view box. */
public final class BarChart {
    private static final int SLOT = 72;
    private static final int BAR_WIDTH = 40;
    private static final int PLOT_HEIGHT = 150;
    private static final int HEAD_ROOM = 24;
    private static final int LABEL_ROOM = 28;

    private final List<Bar> bars;

    private BarChart(List<Bar> bars) {
        this.bars = bars;
    }

    /** In the order of the map's entries. */
    static BarChart of(Map<String, ? extends Number> values) {
        double highest =
                values.values().stream().mapToDouble(Number::doubleValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        values.forEach((label, value) -> bars.add(new Bar(bars.size(), label, value, highest)));
        return new BarChart(List.copyOf(bars));
    }

    public List<Bar> getBars() {
        return bars;
    }

    public int getWidth() {
        return Math.max(1, bars.size()) * SLOT;
    }

    public int getHeight() {
        return getBaseline() + LABEL_ROOM;
    }

    public int getBaseline() {
        return HEAD_ROOM + PLOT_HEIGHT;
    }

    /** One bar; a value above nothing is never drawn as nothing. */
    public static final class Bar {
        private final int position;
        private final String label;
        private final Number value;
        private final int height;

        private Bar(int position, String label, Number value, double highest) {
            this.position = position;
            this.label = label;
            this.value = value;
            this.height = value.doubleValue() <= 0
                    ? 0
                    : (int) Math.max(2, Math.round(PLOT_HEIGHT * value.doubleValue() / highest));
        }

        public String getLabel() {
            return label;
        }

        public Number getValue() {
            return value;
        }

        public int getX() {
            return position * SLOT + (SLOT - BAR_WIDTH) / 2;
        }

        public int getMiddle() {
            return position * SLOT + SLOT / 2;
        }

        public int getY() {
            return HEAD_ROOM + PLOT_HEIGHT - height;
        }

        public int getWidth() {
            return BAR_WIDTH;
        }

        public int getHeight() {
            return height;
        }
    }
}
