package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.boundary.DeskFigures;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cases as lists, with as many statements for few as for many. */
@Dependent
public class CaseBoardRepository extends NativeRepository {
    private Tallies tallies;

    protected CaseBoardRepository() {}

    @Inject
    CaseBoardRepository(Tallies tallies) {
        this.tallies = tallies;
    }

    CaseBoardRepository(EntityManager entities, Tallies tallies) {
        super(entities);
        this.tallies = tallies;
    }

    List<CaseRow> list(ListQuery query, UserId self, Instant now) {
        Conditions where = CaseFilter.matching(query, self, now);
        String sql = "select " + CaseRow.COLUMNS + "from influencegen.kyc_case c where " + where.text() + " order by "
                + CaseFilter.order(query) + " limit " + query.limit() + " offset " + query.offset();
        return rows(sql, where.values()).stream().map(CaseRow::of).toList();
    }

    long count(ListQuery query, UserId self, Instant now) {
        Conditions where = CaseFilter.matching(query, self, now);
        return tallies.count(
                List.of("kyc-cases", self, query.filters()),
                () -> ((Number) column(
                                        "select count(*) from influencegen.kyc_case c where " + where.text(),
                                        where.values())
                                .get(0))
                        .longValue());
    }

    Set<UUID> mentioning(UserId self, List<UUID> cases) {
        return column(
                        "select case_id from influencegen.kyc_mention where user_id = cast(?1 as uuid)"
                                + " and case_id = any (cast(string_to_array(?2, ',') as uuid[]))",
                        self.value(),
                        list(cases))
                .stream()
                .map(UUID.class::cast)
                .collect(Collectors.toSet());
    }

    DeskFigures figures(UserId self, Instant now, Instant since) {
        Object[] row = rows("""
                select count(*) filter (where (held_until is null or held_until <= ?1) and (snoozed_until is null or snoozed_until <= ?1)),
                       count(*) filter (where holder = cast(?2 as uuid) and held_until > ?1),
                       count(*) filter (where due_at < ?1),
                       count(*) filter (where state = 'SECOND_LOOK'),
                       (select count(*) from influencegen.kyc_mention where user_id = cast(?2 as uuid)),
                       (select count(*) from influencegen.kyc_case where decided_at > ?3)
                  from influencegen.kyc_case where state in ('WAITING', 'SECOND_LOOK')""", now, self.value(), since).get(0);
        return new DeskFigures(
                number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
