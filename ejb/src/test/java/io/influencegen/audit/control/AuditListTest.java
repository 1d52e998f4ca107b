package io.influencegen.audit.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.testdb.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditListTest {
    private final TestDatabase database = TestDatabase.shared();

    @ParameterizedTest
    @ValueSource(ints = {50, 5000})
    void aPageShouldCostTwoStatementsHoweverManyEventsThereAre(int events) {
        database.run(entities ->
                entities.createNativeQuery("""
                        insert into influencegen.audit_event (id, at, actor_name, action, target_type, target_id, before, after,
                               ip, correlation_id, node, outcome)
                        select gen_random_uuid(), now(), 'somebody', 'list.counted', 'list', 'n', '{}', '{}', '', '', 'test', 'SUCCESS'
                          from generate_series(1, ?1)""").setParameter(1, events).executeUpdate());
        for (int offset : new int[] {0, events / 2, events - 25}) {
            ListQuery page = ListQuery.first(25).slice(offset, 25);
            assertThat(database.statements(entities -> new DatabaseAuditRepository(entities).list(page)), is(2));
        }
    }
}
