package io.influencegen.gallery.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.sql.boundary.Conditions;
import jakarta.json.Json;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filters of the gallery as SQL over {@code picture p}, for one viewer. */
final class PictureFilter {
    private static final String BOARD = "board";
    private static final String CAMPAIGN = "campaign";
    private static final String SPACE = "space";

    private final Conditions where = new Conditions("");

    PictureFilter(ListQuery query, Viewer viewer) {
        scope(query, viewer);
        where.append(" and p.deleted_at is " + (isOfDeleted(query) ? "not null" : "null"));
        query.filters().forEach((name, value) -> add(name, value.strip()));
    }

    String where() {
        return where.text();
    }

    /** The filter's values, and after them {@code more}, which {@link #next} numbers. */
    Object[] values(Object... more) {
        return where.values(more);
    }

    /** The placeholder of the n-th value beyond the filter's own, from 1. */
    String next(int n) {
        return where.next(n);
    }

    /** Those behind where the slice before ended. */
    PictureFilter behind(PictureOrder.Place place, PictureOrder order) {
        String direction = order.isDescending() ? "<" : ">";
        where.and(
                "(%s, p.id) %s (%%s, cast(%%s as uuid))".formatted(order.column(), direction),
                place.value(),
                place.id().toString());
        return this;
    }

    /** Whose pictures: one's own, unless a manager asks for a campaign's. What is deleted is its owner's alone. */
    private void scope(ListQuery query, Viewer viewer) {
        boolean deleted = isOfDeleted(query);
        boolean campaigns = query.filter(CAMPAIGN).isPresent()
                || query.filter(SPACE).filter(CAMPAIGN::equals).isPresent();
        if (viewer.manages() && campaigns && !deleted) {
            where.append("p.campaign is not null");
        } else if (viewer.manages() && query.filter(BOARD).isPresent() && !deleted) {
            own("(p.owner_id = cast(%s as uuid) or p.campaign is not null)", viewer);
        } else {
            own("p.owner_id = cast(%s as uuid)", viewer);
        }
        query.filter(BOARD).ifPresent(board -> onBoard(board, viewer));
    }

    private static boolean isOfDeleted(ListQuery query) {
        return query.filter("deleted").filter("true"::equals).isPresent();
    }

    private void own(String condition, Viewer viewer) {
        where.append(condition.formatted(where.bind(viewer.self().toString())));
    }

    private void onBoard(String board, Viewer viewer) {
        where.and(
                "p.id in (select x.picture_id from influencegen.board_picture x where x.board_id = cast(%s as uuid))",
                uuid(board));
        where.and(
                "exists (select 1 from influencegen.board b where b.id = cast(%s as uuid) and "
                        + BoardRepository.visible("b", viewer) + ")",
                uuid(board));
    }

    private void add(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (name) {
            case "text" -> where.and("p.words @@ to_tsquery('simple', %s)", beginnings(value));
            case "model" -> where.and("p.model = %s", value);
            case "style" -> where.and("p.styles @> cast(%s as jsonb)", styled(value));
            case "seed" -> where.and("p.seed = %s", number(name, value, Long.MAX_VALUE));
            case "ratio" -> where.and("p.ratio = %s", value);
            case "rating" -> where.and("p.rating >= %s", (int) number(name, value, 5));
            case "from" -> where.and("p.made_at >= %s", Timestamp.from(FilterTime.from(value)));
            case "to" -> where.and("p.made_at < %s", Timestamp.from(FilterTime.until(value)));
            case CAMPAIGN -> where.and("p.campaign = %s", value);
            case SPACE -> where.append(" and p.campaign is " + space(value));
            case "deleted" -> oneOf(name, value, Map.of("true", "", "false", ""));
            case BOARD -> uuid(value);
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    /** Every word typed begins a word of the prompt. What no word is finds nothing. */
    private static String beginnings(String text) {
        return Stream.of(text.split("\\s+", -1))
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static String styled(String style) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("name", style))
                .build()
                .toString();
    }

    private static String space(String value) {
        return oneOf(SPACE, value, Map.of("personal", "null", CAMPAIGN, "not null"));
    }

    private static String oneOf(String name, String value, Map<String, String> choices) {
        return Optional.ofNullable(choices.get(value))
                .orElseThrow(() -> new DomainException(
                        CommonError.INVALID_VALUE,
                        name,
                        choices.keySet().stream().sorted().collect(Collectors.joining(" or "))));
    }

    private static long number(String name, String value, long most) {
        if (!value.matches("\\d{1,18}") || Long.parseLong(value) > most) {
            throw new DomainException(CommonError.INVALID_VALUE, name, "must be a whole number");
        }
        return Long.parseLong(value);
    }

    private static String uuid(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.INVALID_VALUE, BOARD, "must be the id of a board");
        }
    }
}
