package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts that wait for their amounts, sealed as they are. */
@Dependent
public class DepositRepository extends NativeRepository {
    private static final String ACCOUNT =
            "select " + SealedAccount.COLUMNS + " from influencegen.bank_account a where ";

    protected DepositRepository() {}

    DepositRepository(EntityManager entities) {
        super(entities);
    }

    /** An account whose amounts were marked as sent. */
    record Sent(UUID id, UserId owner) {}

    List<SealedAccount> list(DepositFilter filter, ListQuery query) {
        return accounts(
                ACCOUNT + filter.where().text() + " order by " + DepositFilter.order(query) + " limit " + query.limit()
                        + " offset " + query.offset(),
                filter.where().values());
    }

    List<SealedAccount> waiting(DepositFilter filter, int limit) {
        Conditions where = filter.waiting().where();
        return accounts(ACCOUNT + where.text() + " order by a.entered_at, a.id limit " + limit, where.values());
    }

    long count(DepositFilter filter) {
        return ((Number) column(
                                "select count(*) from influencegen.bank_account a where "
                                        + filter.where().text(),
                                filter.where().values())
                        .get(0))
                .longValue();
    }

    List<Sent> markSent(DepositFilter filter, Instant now, Instant until, int tries) {
        Conditions where = filter.waiting().where();
        String change = "update influencegen.bank_account a set state = 'DEPOSITS_SENT', sent_at = " + where.next(1)
                + ", answer_until = " + where.next(2) + ", most_tries = " + where.next(3) + " where " + where.text()
                + " returning a.id, a.owner_id";
        return rows(change, where.values(now, until, tries)).stream()
                .map(row -> new Sent((UUID) row[0], new UserId((UUID) row[1])))
                .toList();
    }

    private List<SealedAccount> accounts(String sql, Object... parameters) {
        return rows(sql, parameters).stream().map(SealedAccount::of).toList();
    }
}
