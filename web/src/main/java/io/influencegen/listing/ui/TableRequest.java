package io.influencegen.listing.ui;

import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the browser sent with a command to the table: the command, its argument, and the fields of the form. */
record TableRequest(String command, String argument, Map<String, String> filters, Map<String, List<String>> fields) {
    private static final String FILTER = "filter.";
    private static final int LONGEST = 500;

    static TableRequest current() {
        return of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    static TableRequest of(Map<String, String[]> parameters) {
        Map<String, String> filters = new LinkedHashMap<>();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(FILTER)) {
                filters.put(name.substring(FILTER.length()), values[0]);
            } else {
                fields.put(name, List.of(values));
            }
        });
        return new TableRequest(first(fields, "command"), first(fields, "argument"), filters, fields);
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** A field's text, cut to a sane length. */
    String text(String field) {
        return first(fields, field);
    }

    private static String first(Map<String, List<String>> fields, String name) {
        String value = fields.getOrDefault(name, List.of("")).get(0).strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
