package io.influencegen.portal.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendChartTest {
    @Test
    void theHighestValueShouldTouchTheTopAndNothingTheGround() {
        TrendChart chart = TrendChart.of(values(0, 5, 10));
        assertThat(chart.getPoints().get(0).y(), is(chart.getBaseline()));
        assertThat(chart.getPoints().get(1).y(), is((chart.getTop() + chart.getBaseline()) / 2));
        assertThat(chart.getPoints().get(2).y(), is(chart.getTop()));
        assertThat(chart.getPoints().get(0).x(), is(chart.getLeft()));
        assertThat(chart.getPoints().get(2).x(), is(chart.getRight()));
        assertThat(chart.getHighest(), is(10));
        assertThat(chart.getFirst() + chart.getLast(), is("d0d2"));
    }

    @Test
    void nothingShouldBeDrawnAsAFlatLine() {
        TrendChart chart = TrendChart.of(values(0, 0));
        assertThat(chart.getPoints().get(1).y(), is(chart.getBaseline()));
        assertThat(chart.getHighest(), is(0));
    }

    @Test
    void noValuesAndOneValueShouldBeDrawnToo() {
        assertThat(TrendChart.of(Map.of()).getArea(), is(""));
        TrendChart one = TrendChart.of(values(3));
        assertThat(one.getPoints(), hasSize(1));
        assertThat(one.getLast(), is(""));
    }

    @Test
    void ofManyPointsNoneShouldHaveADot() {
        assertThat(TrendChart.of(values(new int[100])).getDots(), is(empty()));
        assertThat(TrendChart.of(values(new int[31])).getDots(), hasSize(31));
    }

    private static Map<String, Integer> values(int... numbers) {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int number : numbers) {
            values.put("d" + values.size(), number);
        }
        return values;
    }
}
