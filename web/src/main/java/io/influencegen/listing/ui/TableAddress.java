package io.influencegen.listing.ui;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of a list as the query of its address: {@code state=ACTIVE&sort=-createdAt&page=2&size=50&columns=name,state}.
 * What is as by default is left out; what cannot be understood is ignored and told, never an error.
 */
final class TableAddress {
    private static final String SORT = "sort";
    private static final String PAGE = "page";
    private static final String SIZE = "size";
    private static final String COLUMNS = "columns";
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_TOLD = 5;

    private final TableLayout<?> layout;

    TableAddress(TableLayout<?> layout) {
        this.layout = layout;
    }

    /** What an address says about the list, and the names of what in it was ignored. */
    record Reading(TableState state, List<String> ignored, boolean saysAnything) {}

    Reading read(Map<String, String> parameters) {
        List<String> ignored = new ArrayList<>();
        Map<String, String> own = new TreeMap<>(parameters);
        own.keySet().removeAll(layout.otherParameters());
        Map<String, String> filters = new LinkedHashMap<>();
        TableState initial = layout.initial();
        TableState[] state = {initial};
        own.forEach((name, value) -> {
            boolean understood = value.isBlank()
                    || (layout.filter(name).isPresent()
                            ? layout.filter(name)
                                    .flatMap(filter -> filter.accept(value))
                                    .map(accepted -> filters.put(name, accepted) == null)
                                    .orElse(false)
                            : take(state, name, value));
            if (!understood && ignored.size() < MOST_TOLD) {
                ignored.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
            }
        });
        int page = state[0].page();
        return new Reading(state[0].filteredBy(filters).at(page), ignored, !own.isEmpty());
    }

    /** From the text that {@link #write} makes. */
    Reading readText(String query) {
        return read(Stream.of(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> decode(pair[0]), pair -> decode(pair[1]), (first, second) -> first, TreeMap::new)));
    }

    private boolean take(TableState[] state, String name, String value) {
        Optional<TableState> next = switch (name) {
            case SORT -> sort(state[0], value);
            case PAGE -> number(value, LAST_PAGE).map(state[0]::at);
            case SIZE ->
                number(value, LAST_PAGE)
                        .filter(layout.sizes()::contains)
                        .map(size -> state[0].sized(size).at(state[0].page()));
            case COLUMNS -> columns(state[0], value);
            default -> Optional.empty();
        };
        next.ifPresent(taken -> state[0] = taken);
        return next.isPresent();
    }

    private Optional<TableState> sort(TableState state, String value) {
        boolean descending = value.startsWith("-");
        String column = descending ? value.substring(1) : value;
        return layout.sorts(column)
                ? Optional.of(state.sortedBy(column, descending).at(state.page()))
                : Optional.empty();
    }

    private Optional<TableState> columns(TableState state, String value) {
        List<String> wanted = List.of(value.split(",", -1));
        List<String> known = layout.known(wanted);
        return known.isEmpty() || known.size() < wanted.size() ? Optional.empty() : Optional.of(state.showing(known));
    }

    private static Optional<Integer> number(String value, int most) {
        return value.matches("[1-9][0-9]{0,6}")
                ? Optional.of(Integer.valueOf(value)).filter(number -> number <= most)
                : Optional.empty();
    }

    String write(TableState state) {
        TableState initial = layout.initial();
        Map<String, String> parameters = new LinkedHashMap<>();
        layout.filters().stream()
                .map(Filter::getName)
                .filter(state.filters()::containsKey)
                .forEach(name -> parameters.put(name, state.filters().get(name)));
        if (!state.sort().equals(initial.sort()) || state.descending() != initial.descending()) {
            parameters.put(SORT, (state.descending() ? "-" : "") + state.sort());
        }
        if (state.page() > 1) {
            parameters.put(PAGE, String.valueOf(state.page()));
        }
        if (state.size() != initial.size()) {
            parameters.put(SIZE, String.valueOf(state.size()));
        }
        if (!state.columns().equals(initial.columns())) {
            parameters.put(COLUMNS, String.join(",", state.columns()));
        }
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
