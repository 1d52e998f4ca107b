package io.influencegen.n8n.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.n8n.boundary.CallbackItem;
import io.influencegen.n8n.control.CallbackBook.Known;
import io.influencegen.n8n.control.CallbackBook.Outcome;
import io.influencegen.n8n.control.CallbackBook.ReceivedCallback;
import io.influencegen.testdb.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final TestDatabase database = TestDatabase.shared();
    private final UUID lease = UUID.randomUUID();
    private final ReceivedCallback first = received("one");

    @BeforeEach
    void empty() {
        database.truncate("n8n_callback");
    }

    @Test
    void aLeaseShouldBeClaimedOnce() {
        assertThat(in(callbacks -> callbacks.claim(first, NOW)), is(true));
        assertThat(in(callbacks -> callbacks.claim(first, NOW)), is(false));
        assertThat(in(callbacks -> callbacks.claim(received("two"), NOW)), is(false));
        assertThat(known(), is(Optional.of(new Known(first.digest(), Outcome.TAKEN))));
    }

    @Test
    void whatBecameOfItShouldBeKnownWhateverComesAfterwards() {
        in(callbacks -> callbacks.claim(first, NOW));
        run(callbacks -> callbacks.settle(lease, Outcome.COMPLETED, ""));
        run(callbacks -> callbacks.add(first, Outcome.REPEATED, "", NOW.plusSeconds(1)));
        run(callbacks ->
                callbacks.refused(first.generation(), "192.0.2.1", "x".repeat(900) + "\0", NOW.plusSeconds(2)));
        assertThat(known(), is(Optional.of(new Known(first.digest(), Outcome.COMPLETED))));
        assertThat(outcomes(Map.of()), contains("REFUSED", "REPEATED", "COMPLETED"));
    }

    @Test
    void theListShouldBeFiltered() {
        in(callbacks -> callbacks.claim(first, NOW));
        run(callbacks -> callbacks.refused(UUID.randomUUID(), "192.0.2.1", "callback-forged", NOW.plusSeconds(2)));
        assertThat(outcomes(Map.of("outcome", "TAKEN")), contains("TAKEN"));
        assertThat(outcomes(Map.of("text", "forged")), contains("REFUSED"));
        assertThat(outcomes(Map.of("text", first.generation().toString())), contains("TAKEN"));
        assertThat(outcomes(Map.of("text", "%")).size(), is(0));
    }

    @Test
    void oldOnesShouldBeForgotten() {
        in(callbacks -> callbacks.claim(first, NOW));
        run(callbacks -> callbacks.refused(UUID.randomUUID(), "192.0.2.1", "", NOW.minusSeconds(60)));
        assertThat(in(callbacks -> callbacks.forget(NOW, 10)), is(1));
        assertThat(in(callbacks -> callbacks.forget(NOW, 10)), is(0));
        assertThat(outcomes(Map.of()), contains("TAKEN"));
    }

    private ReceivedCallback received(String body) {
        return new ReceivedCallback(UUID.randomUUID(), lease, Sha256.of(body), "127.0.0.1");
    }

    private Optional<Known> known() {
        return in(callbacks -> callbacks.known(lease));
    }

    private List<String> outcomes(Map<String, String> filters) {
        ListQuery query = new ListQuery(filters, Optional.empty(), 0, 10);
        return in(callbacks -> callbacks.list(query)).items().stream()
                .map(CallbackItem::outcome)
                .toList();
    }

    private void run(java.util.function.Consumer<CallbackRepository> work) {
        database.run(entities -> work.accept(new CallbackRepository(entities)));
    }

    private <T> T in(Function<CallbackRepository, T> work) {
        return database.call(entities -> work.apply(new CallbackRepository(entities)));
    }
}
