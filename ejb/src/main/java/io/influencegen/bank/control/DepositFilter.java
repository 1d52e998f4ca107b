package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.sql.boundary.Conditions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Filters, order and selections as SQL over {@code bank_account a}: accounts of others that wait for, or have, their amounts. */
final class DepositFilter {
    private static final Map<String, String> ORDERS =
            Map.of("enteredAt", "a.entered_at", "country", "a.country", "state", "a.state");

    private final Conditions where;

    private DepositFilter(UserId self) {
        where = new Conditions("a.state in ('ENTERED', 'DEPOSITS_SENT')")
                .and("a.owner_id <> cast(%s as uuid)", self.value());
    }

    static DepositFilter matching(UserId self, ListQuery query) {
        DepositFilter filter = new DepositFilter(self);
        query.filters().forEach(filter::add);
        return filter;
    }

    static DepositFilter picked(UserId self, Selection selection) {
        DepositFilter filter =
                selection.matching().map(query -> matching(self, query)).orElseGet(() -> new DepositFilter(self));
        String operator = selection.matching().isPresent() ? "<> all" : "= any";
        filter.where.and("a.id " + operator + " (cast(string_to_array(%s, ',') as uuid[]))", selection.ids());
        return filter;
    }

    static DepositFilter everything(UserId self) {
        return new DepositFilter(self);
    }

    static String order(ListQuery query) {
        ListQuery.Sort sort = query.sort().orElse(new ListQuery.Sort("enteredAt", false));
        String column = Optional.ofNullable(ORDERS.get(sort.field()))
                .orElseThrow(() ->
                        new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order"));
        String direction = sort.descending() ? " desc" : " asc";
        return column + direction + ", a.id" + direction;
    }

    /** Those whose amounts are still to be sent. */
    DepositFilter waiting() {
        where.append(" and a.state = 'ENTERED'");
        return this;
    }

    Conditions where() {
        return where;
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "state" -> where.and("a.state = %s", state(value));
            case "country" -> where.and("a.country = %s", value.strip().toUpperCase(Locale.ROOT));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static String state(String value) {
        if (!value.equals(BankAccountState.ENTERED.name()) && !value.equals(BankAccountState.DEPOSITS_SENT.name())) {
            throw new DomainException(CommonError.INVALID_VALUE, value, "there is no such choice");
        }
        return value;
    }
}
