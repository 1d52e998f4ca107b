package io.influencegen.portal.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a number went from one point in time to the next: an area under a line, in the units of an SVG view box. */
public final class TrendChart {
    private static final int WIDTH = 480;
    private static final int PLOT_HEIGHT = 140;
    private static final int HEAD_ROOM = 22;
    private static final int LABEL_ROOM = 26;
    private static final int SIDE = 16;
    private static final int MOST_DOTS = 62;

    private final List<Point> points;
    private final Number highest;

    private TrendChart(List<Point> points, Number highest) {
        this.points = points;
        this.highest = highest;
    }

    /** In the order of the map's entries. */
    static TrendChart of(Map<String, ? extends Number> values) {
        double most =
                values.values().stream().mapToDouble(Number::doubleValue).max().orElse(0);
        List<Point> points = new ArrayList<>();
        values.forEach((label, value) -> points.add(point(points.size(), values.size(), label, value, most)));
        Number highest = values.values().stream()
                .filter(value -> value.doubleValue() == most)
                .findFirst()
                .map(Number.class::cast)
                .orElse(0);
        return new TrendChart(List.copyOf(points), highest);
    }

    private static Point point(int index, int count, String label, Number value, double most) {
        double along = count < 2 ? 0.5 : (double) index / (count - 1);
        double up = most <= 0 ? 0 : value.doubleValue() / most;
        return new Point(label, value, (int) Math.round(SIDE + along * (WIDTH - 2 * SIDE)), (int)
                Math.round(HEAD_ROOM + PLOT_HEIGHT * (1 - up)));
    }

    public List<Point> getPoints() {
        return points;
    }

    /** Those with a dot of their own; of many, none has. */
    public List<Point> getDots() {
        return points.size() > MOST_DOTS ? List.of() : points;
    }

    /** The corners of the line. */
    public String getLine() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    /** The corners of what lies under it. */
    public String getArea() {
        return points.isEmpty()
                ? ""
                : points.get(0).x() + "," + getBaseline() + " " + getLine() + " "
                        + points.get(points.size() - 1).x() + "," + getBaseline();
    }

    public String getFirst() {
        return points.isEmpty() ? "" : points.get(0).label();
    }

    public String getLast() {
        return points.size() < 2 ? "" : points.get(points.size() - 1).label();
    }

    public Number getHighest() {
        return highest;
    }

    public int getTop() {
        return HEAD_ROOM;
    }

    public int getBaseline() {
        return HEAD_ROOM + PLOT_HEIGHT;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return getBaseline() + LABEL_ROOM;
    }

    public int getLeft() {
        return SIDE;
    }

    public int getRight() {
        return WIDTH - SIDE;
    }

    /** One value and its place. */
    public record Point(String label, Number value, int x, int y) {}
}
