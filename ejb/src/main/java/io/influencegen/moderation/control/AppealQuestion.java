package io.influencegen.moderation.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.moderation.entity.AppealState;
import java.util.Optional;
import java.util.stream.Stream;

/** Which appeals a list asks for, and in which order. */
record AppealQuestion(Optional<AppealState> state, boolean newestFirst) {
    static AppealQuestion of(ListQuery query) {
        query.filters().keySet().stream()
                .filter(name -> !name.equals("state"))
                .findAny()
                .ifPresent(AppealQuestion::refuseFilter);
        query.sort().filter(sort -> !sort.field().equals("createdAt")).ifPresent(AppealQuestion::refuseOrder);
        return new AppealQuestion(
                query.filter("state").map(AppealQuestion::state),
                query.sort().map(ListQuery.Sort::descending).orElse(false));
    }

    static void requireNone(ListQuery query) {
        query.filters().keySet().stream().findAny().ifPresent(AppealQuestion::refuseFilter);
        query.sort().ifPresent(AppealQuestion::refuseOrder);
    }

    private static AppealState state(String name) {
        return Stream.of(AppealState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, name, "there is no such state"));
    }

    private static void refuseFilter(String name) {
        throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
    }

    private static void refuseOrder(ListQuery.Sort sort) {
        throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
    }
}
