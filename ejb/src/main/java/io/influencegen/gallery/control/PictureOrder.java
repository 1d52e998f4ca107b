package io.influencegen.gallery.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.PictureView;
import io.influencegen.listing.boundary.ListQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The orders of the gallery, and the places in them: what a line is sorted by, and its id. */
enum PictureOrder {
    NEWEST("p.made_at", true),
    OLDEST("p.made_at", false),
    BEST("coalesce(p.rating, 0)", true),
    WORST("coalesce(p.rating, 0)", false);

    private static final Pattern KEY = Pattern.compile("(\\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final long MICROS = 1_000_000;

    private final String column;
    private final boolean descending;

    PictureOrder(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    record Place(Object value, UUID id) {}

    static PictureOrder of(ListQuery query) {
        ListQuery.Sort sort = query.sort().orElse(new ListQuery.Sort("madeAt", true));
        return switch (sort.field()) {
            case "madeAt" -> sort.descending() ? NEWEST : OLDEST;
            case "rating" -> sort.descending() ? BEST : WORST;
            default -> throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        };
    }

    String column() {
        return column;
    }

    boolean isDescending() {
        return descending;
    }

    String sql() {
        String direction = descending ? " desc" : " asc";
        return column + direction + ", p.id" + direction;
    }

    String keyOf(PictureView picture) {
        Instant made = picture.madeAt();
        long value = isByTime() ? ChronoUnit.MICROS.between(Instant.EPOCH, made) : picture.rating();
        return value + "_" + picture.id();
    }

    Place read(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new DomainException(CommonError.INVALID_VALUE, "after", "is not of this list");
        }
        long value = Long.parseLong(parts.group(1));
        Object sorted = isByTime()
                ? Timestamp.from(Instant.ofEpochSecond(value / MICROS, value % MICROS * 1000))
                : (Object) Math.toIntExact(Math.min(value, 5));
        return new Place(sorted, UUID.fromString(parts.group(2)));
    }

    private boolean isByTime() {
        return this == NEWEST || this == OLDEST;
    }
}
