package io.influencegen.portal.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.influencegen.portal.ui.BarChart.Bar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarChartTest {
    @Test
    void theHighestBarShouldFillThePlot() {
        BarChart chart = chart(5, 10);
        assertThat(
                chart.getBars().get(1).getHeight(),
                is(2 * chart.getBars().get(0).getHeight()));
        assertThat(chart.getBars().get(1).getY() + chart.getBars().get(1).getHeight(), is(chart.getBaseline()));
    }

    @Test
    void aSmallValueShouldStillBeSeen() {
        assertThat(chart(1, 1_000_000).getBars().get(0).getHeight(), is(greaterThan(0)));
    }

    @Test
    void nothingShouldBeDrawnForNothing() {
        assertThat(chart(0, 0).getBars().stream().map(Bar::getHeight).toList(), is(List.of(0, 0)));
        assertThat(BarChart.of(Map.of()).getBars(), is(empty()));
        assertThat(BarChart.of(Map.of()).getWidth(), is(greaterThan(0)));
    }

    @Test
    void barsShouldStandInTheOrderOfTheirEntries() {
        BarChart chart = chart(3, 1, 2);
        assertThat(chart.getBars().stream().map(Bar::getLabel).toList(), is(List.of("0", "1", "2")));
        assertThat(
                chart.getBars().get(2).getX(),
                is(greaterThan(chart.getBars().get(1).getX())));
    }

    private static BarChart chart(Integer... values) {
        Map<String, Integer> entries = new LinkedHashMap<>();
        for (Integer value : values) {
            entries.put(String.valueOf(entries.size()), value);
        }
        return BarChart.of(entries);
    }
}
