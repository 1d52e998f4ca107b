package io.influencegen.screening.control;

import io.influencegen.screening.boundary.ListForm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a file has what, as its first line says. */
record ListColumns(ListForm form, Map<String, Integer> places) {
    /** Empty when the line names no columns that we know. */
    static Optional<ListColumns> of(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_'), i);
        }
        if (!places.containsKey("name")) {
            return Optional.empty();
        }
        boolean open = places.containsKey("id") && places.containsKey("schema");
        return Optional.of(new ListColumns(open ? ListForm.OPEN_SANCTIONS : ListForm.PLAIN, places));
    }

    String value(List<String> record, String column) {
        Integer place = places.get(column);
        return place == null || place >= record.size() ? "" : record.get(place).strip();
    }

    int width() {
        return places.size();
    }
}
