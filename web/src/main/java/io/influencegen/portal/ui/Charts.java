package io.influencegen.portal.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** Geometry for charts that the server draws as SVG, so that no script and no style attribute is needed. */
@Named
@ApplicationScoped
public class Charts {
    public BarChart bars(Map<String, ? extends Number> values) {
        return BarChart.of(values == null ? Map.of() : values);
    }

    public TrendChart trend(Map<String, ? extends Number> values) {
        return TrendChart.of(values == null ? Map.of() : values);
    }
}
