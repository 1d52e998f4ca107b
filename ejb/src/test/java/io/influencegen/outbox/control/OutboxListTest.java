package io.influencegen.outbox.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.testdb.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxListTest {
    private final TestDatabase database = TestDatabase.shared();

    OutboxListTest() {
        database.truncate("outbox_message");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 5000})
    void aPageShouldCostTwoStatementsHoweverManyMessagesThereAre(int messages) {
        database.run(entities ->
                entities.createNativeQuery("""
                        insert into influencegen.outbox_message
                               (id, channel, destination, payload, headers, idempotency_key, state, attempts, max_attempts,
                                next_attempt_at, created_at, settled_at, correlation_id, created_by)
                        select gen_random_uuid(), 'scripted', 'anywhere', '{}', '{}', 'key-' || n, 'DEAD',
                               5, 5, now(), now(), now(), '', 'test'
                          from generate_series(1, ?1) n""").setParameter(1, messages).executeUpdate());
        for (int offset : new int[] {0, messages / 2, Math.max(0, messages - 25)}) {
            ListQuery page = ListQuery.first(25).slice(offset, 25);
            assertThat(database.statements(entities -> new OutboxViewRepository(entities).list(page)), is(2));
        }
    }
}
