package io.influencegen.system.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.system.boundary.NodeView;
import io.influencegen.testdb.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final TestDatabase database = TestDatabase.shared();
    private final UUID first = TimeOrderedId.next(NOW.toEpochMilli());
    private final UUID second = TimeOrderedId.next(NOW.toEpochMilli());

    NodeRepositoryTest() {
        database.truncate("node");
    }

    @Test
    void nodeShouldBeSilentWhenItShouldHaveToldAgain() {
        saw(first, node("a", NOW));
        assertThat(all(NOW.plusSeconds(30)).get(0).silent(), is(false));
        assertThat(all(NOW.plusSeconds(40)).get(0).silent(), is(true));
    }

    @Test
    void tellingAgainShouldNotMakeASecondNode() {
        saw(first, node("a", NOW));
        saw(first, node("a", NOW.plusSeconds(10)));
        assertThat(all(NOW.plusSeconds(10)), contains(node("a", NOW.plusSeconds(10))));
    }

    @Test
    void nodeThatEndedShouldBeForgottenAndOthersStay() {
        saw(first, node("a", NOW));
        saw(second, node("b", NOW));
        database.run(entities -> new NodeRepository(entities).forget(first));
        assertThat(all(NOW), contains(node("b", NOW)));
    }

    @Test
    void nodeThatDiedLongAgoShouldBeForgotten() {
        saw(first, node("a", NOW));
        Instant later = NOW.plus(NodeRepository.FORGOTTEN_AFTER).plusSeconds(1);
        assertThat(all(later), is(empty()));
        assertThat(database.call(entities -> new NodeRepository(entities).forgetSeenBefore(NOW.plusSeconds(1))), is(1));
    }

    private void saw(UUID id, NodeView node) {
        database.run(entities -> new NodeRepository(entities).saw(id, node));
    }

    private List<NodeView> all(Instant now) {
        return database.call(entities -> new NodeRepository(entities).all(now));
    }

    private static NodeView node(String name, Instant seenAt) {
        return new NodeView(name, "127.0.0.1:8080", "1.0.0", NOW, seenAt, 100, 200, false);
    }
}
