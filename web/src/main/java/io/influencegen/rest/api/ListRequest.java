package io.influencegen.rest.api;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.portal.api.ProblemDocument.Fault;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The question that the address of a list asks: {@code limit}, {@code cursor}, {@code sort} (a field, descending after a
 * minus), and every other parameter a filter.
 */
public final class ListRequest {
    public static final int USUAL_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;
    private static final Set<String> RESERVED = Set.of("limit", "cursor", "sort");
    private static final String UNTIL = "to";

    private final Map<String, String> filters;
    private final String question;
    private final int limit;
    private final Optional<ListQuery.Sort> sort;
    private final Cursor at;

    private ListRequest(UriInfo address, Instant now) {
        MultivaluedMap<String, String> parameters = address.getQueryParameters();
        parameters.keySet().forEach(name -> once(parameters, name));
        filters = new TreeMap<>();
        parameters.keySet().stream()
                .filter(name -> !RESERVED.contains(name))
                .forEach(name -> filters.put(name, parameters.getFirst(name)));
        limit = Optional.ofNullable(parameters.getFirst("limit"))
                .map(ListRequest::limit)
                .orElse(USUAL_LIMIT);
        sort = Optional.ofNullable(parameters.getFirst("sort"))
                .filter(field -> !field.isBlank())
                .map(ListRequest::sort);
        question = address.getPath() + filters + sort;
        at = Optional.ofNullable(parameters.getFirst("cursor"))
                .map(text ->
                        Cursor.decode(text, question).orElseThrow(() -> refuse("cursor", "is not one of this list")))
                .orElseGet(() -> new Cursor(0, now, Optional.empty()));
    }

    public static ListRequest of(UriInfo address, Clock clock) {
        return new ListRequest(address, clock.instant());
    }

    public ListQuery query() {
        return new ListQuery(filters, sort, at.offset(), limit, at.after());
    }

    /** For lists that grow at their top: what came after the first slice is left out, so that nothing shifts. */
    public ListQuery queryAsOfFirstSlice() {
        Map<String, String> settled = new TreeMap<>(filters);
        settled.putIfAbsent(UNTIL, at.asOf().toString());
        return new ListQuery(settled, sort, at.offset(), limit, at.after());
    }

    public <T, V> Listing<V> answer(Page<T> page, Function<T, V> view) {
        int next = at.offset() + page.items().size();
        boolean more = next < page.total() && !page.items().isEmpty();
        return new Listing<>(
                page.items().stream().map(view).toList(),
                page.total(),
                more ? behind(page, next).encode(question) : null);
    }

    private Cursor behind(Page<?> page, int next) {
        return new Cursor(next, at.asOf(), page.last().map(key -> new ListQuery.Position(key, page.total())));
    }

    private static int limit(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_LIMIT) {
            throw refuse("limit", "must be a number between 1 and " + LARGEST_LIMIT);
        }
        return Integer.parseInt(text);
    }

    private static ListQuery.Sort sort(String text) {
        return text.startsWith("-") ? new ListQuery.Sort(text.substring(1), true) : new ListQuery.Sort(text, false);
    }

    private static void once(MultivaluedMap<String, String> parameters, String name) {
        if (parameters.get(name).size() > 1) {
            throw refuse(name, "must be given once");
        }
    }

    private static RefusedBody refuse(String parameter, String rule) {
        return new RefusedBody(List.of(new Fault(parameter, rule)));
    }
}
