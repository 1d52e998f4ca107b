package io.influencegen.listing.boundary;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * One question to a list. Filters are texts by name; a feature's repository knows which names it takes and ignores none:
 * an unknown filter or sort field is a USER error, so that a typing error never shows everything.
 */
public record ListQuery(
        Map<String, String> filters, Optional<Sort> sort, int offset, int limit, Optional<Position> after)
        implements Serializable {
    public static final int MAX_LIMIT = 1000;

    /** An order by one field. */
    public record Sort(String field, boolean descending) implements Serializable {}

    /**
     * Where the slice before this one ended, and how many lines there were then. A list that knows it begins right behind that
     * line, however far down; any other goes by the offset.
     */
    public record Position(String key, long total) implements Serializable {}

    public ListQuery {
        filters = Map.copyOf(filters);
        filters.forEach(ListQuery::requireText);
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("offset >= 0 and 1 <= limit <= " + MAX_LIMIT);
        }
    }

    public ListQuery(Map<String, String> filters, Optional<Sort> sort, int offset, int limit) {
        this(filters, sort, offset, limit, Optional.empty());
    }

    /** A database has no place for this character, and no person types it. */
    private static void requireText(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new DomainException(CommonError.INVALID_VALUE, name, "must not hold the character NUL");
        }
    }

    public static ListQuery first(int limit) {
        return new ListQuery(Map.of(), Optional.empty(), 0, limit);
    }

    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name)).filter(value -> !value.isBlank());
    }

    /** The slice of the same list that follows {@code page}. */
    public ListQuery behind(Page<?> page) {
        return new ListQuery(
                filters,
                sort,
                offset + page.items().size(),
                limit,
                page.last().map(key -> new Position(key, page.total())));
    }

    public ListQuery slice(int newOffset, int newLimit) {
        return new ListQuery(filters, sort, newOffset, newLimit);
    }
}
