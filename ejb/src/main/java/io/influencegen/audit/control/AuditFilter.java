package io.influencegen.audit.control;

import io.influencegen.audit.boundary.Outcome;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The filters of a list, read and checked; an unknown one is refused so that a slip never shows everything. */
record AuditFilter(
        Optional<String> text,
        Optional<String> action,
        Optional<UUID> actorId,
        Optional<String> actorName,
        Optional<String> targetType,
        Optional<String> target,
        Optional<Outcome> outcome,
        Optional<Instant> from,
        Optional<Instant> until) {
    private static final Set<String> KNOWN =
            Set.of("text", "action", "actor", "target-type", "target", "outcome", "from", "to");
    private static final String ORDER = "at";

    static AuditFilter of(ListQuery query) {
        query.filters().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> refuse(name, "there is no such filter"));
        Optional<UUID> actorId = query.filter("actor").flatMap(AuditFilter::idOf);
        return new AuditFilter(
                query.filter("text").map(AuditFilter::lower),
                query.filter("action"),
                actorId,
                query.filter("actor").filter(name -> actorId.isEmpty()).map(AuditFilter::lower),
                query.filter("target-type"),
                query.filter("target"),
                query.filter("outcome").map(AuditFilter::outcomeOf),
                query.filter("from").map(FilterTime::from),
                query.filter("to").map(FilterTime::until));
    }

    /** True for the newest first, which is also the order where none is asked for. */
    static boolean isNewestFirst(ListQuery query) {
        query.sort()
                .filter(sort -> !sort.field().equals(ORDER))
                .ifPresent(sort -> refuse(sort.field(), "the list has no such order"));
        return query.sort().map(ListQuery.Sort::descending).orElse(true);
    }

    private static Optional<UUID> idOf(String value) {
        try {
            return Optional.of(UUID.fromString(value.strip()));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }

    private static Outcome outcomeOf(String value) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> refusal(value, "there is no such outcome"));
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static void refuse(String value, String why) {
        throw refusal(value, why);
    }

    private static DomainException refusal(String value, String why) {
        return new DomainException(CommonError.INVALID_VALUE, value, why);
    }
}
