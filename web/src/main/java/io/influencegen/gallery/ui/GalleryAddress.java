package io.influencegen.gallery.ui;

import io.influencegen.listing.boundary.ListQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the gallery shows, as the query of its address: {@code text=beach&rating=3&sort=best&after=…}. What cannot be
 * understood is left out, so that an address that somebody mistyped shows more rather than an error.
 */
record GalleryAddress(Map<String, String> filters, String sort, Optional<ListQuery.Position> after) {
    private static final int SLICE = 48;
    private static final String DAY = "[12]\\d{3}-\\d\\d-\\d\\d";
    private static final Map<String, Pattern> FILTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("text", Pattern.compile("[^\\x00]{1,200}")),
            Map.entry("model", Pattern.compile("[^\\x00]{1,120}")),
            Map.entry("style", Pattern.compile("[^\\x00]{1,120}")),
            Map.entry("seed", Pattern.compile("\\d{1,18}")),
            Map.entry("ratio", Pattern.compile("\\d{1,3}:\\d{1,3}")),
            Map.entry("rating", Pattern.compile("[1-5]")),
            Map.entry("from", Pattern.compile(DAY)),
            Map.entry("to", Pattern.compile(DAY)),
            Map.entry("board", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
            Map.entry("campaign", Pattern.compile("[^\\x00]{1,80}")),
            Map.entry("space", Pattern.compile("personal|campaign")),
            Map.entry("deleted", Pattern.compile("true"))));
    static final List<String> SORTS = List.of("newest", "oldest", "best");
    private static final Pattern PLACE = Pattern.compile("\\d{1,17}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    GalleryAddress {
        filters = Map.copyOf(filters);
    }

    static GalleryAddress read(Map<String, String> parameters) {
        Map<String, String> filters = new LinkedHashMap<>();
        FILTERS.forEach((name, form) -> Optional.ofNullable(parameters.get(name))
                .map(String::strip)
                .filter(value ->
                        form.matcher(value).matches() && (!form.pattern().equals(DAY) || isDay(value)))
                .ifPresent(value -> filters.put(name, value)));
        String sort = parameters.getOrDefault("sort", "");
        return new GalleryAddress(filters, SORTS.contains(sort) ? sort : SORTS.get(0), place(parameters));
    }

    /** There is no thirtieth of February. */
    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static Optional<ListQuery.Position> place(Map<String, String> parameters) {
        String key = parameters.getOrDefault("after", "");
        String total = parameters.getOrDefault("total", "");
        return PLACE.matcher(key).matches() && total.matches("\\d{1,9}")
                ? Optional.of(new ListQuery.Position(key, Long.parseLong(total)))
                : Optional.empty();
    }

    ListQuery query() {
        ListQuery.Sort order = sort.equals("best")
                ? new ListQuery.Sort("rating", true)
                : new ListQuery.Sort("madeAt", !sort.equals("oldest"));
        return new ListQuery(filters, Optional.of(order), 0, SLICE, after);
    }

    /** The same, from behind that line. */
    String behind(String key, long total) {
        return write(filters) + "&after=" + key + "&total=" + total;
    }

    /** With one filter set to another value; an empty one takes it away. */
    String with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(filters);
        other.remove(name);
        if (!value.isEmpty()) {
            other.put(name, value);
        }
        return write(other);
    }

    /** As another list altogether: nothing but this filter. */
    static String only(String name, String value) {
        return new GalleryAddress(Map.of(), SORTS.get(0), Optional.empty()).with(name, value);
    }

    private String write(Map<String, String> shown) {
        String query = new TreeMap<>(shown)
                .entrySet().stream()
                        .map(filter ->
                                filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return GalleryPage.PATH + "?" + query + (query.isEmpty() ? "" : "&") + "sort=" + sort;
    }
}
