package io.influencegen.push.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.Audience;
import io.influencegen.testdb.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveListenerTest {
    private final TestDatabase database = TestDatabase.shared();

    @Test
    void everyNodeShouldHearWhatCommitted() throws Exception {
        Announced news = news();
        try (ListeningNode one = new ListeningNode("node-1");
                ListeningNode two = new ListeningNode("node-2")) {
            announce(news);
            assertThat(one.next(), is(news));
            assertThat(two.next(), is(news));
        }
    }

    @Test
    void whatWasRolledBackShouldNotBeHeard() throws Exception {
        Announced second = news();
        try (ListeningNode node = new ListeningNode("node-1")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.run(entities -> {
                        new NotificationRepository(entities).send(news());
                        throw new IllegalStateException("changed its mind");
                    }));
            announce(second);
            assertThat(node.next(), is(second));
            assertThat(node.heardNothing(), is(true));
        }
    }

    @Test
    void aNodeWhoseConnectionWasKilledShouldComeBackAndSaySo() throws Exception {
        Announced news = news();
        try (ListeningNode node = new ListeningNode("node-1")) {
            node.cutOff();
            assertThat(node.resumed(), is(true));
            announce(news);
            assertThat(node.next(), is(news));
        }
    }

    @Test
    void whatNobodyCanReadShouldNotDeafenANode() throws Exception {
        Announced news = news();
        try (ListeningNode node = new ListeningNode("node-1")) {
            for (String nonsense : new String[] {"", "nonsense", "{}", "{\"kind\":\"WHO\"}", "[1]"}) {
                database.run(entities -> entities.createNativeQuery("select 1 from pg_notify(?1, ?2)")
                        .setParameter(1, NotificationRepository.CHANNEL)
                        .setParameter(2, nonsense)
                        .getSingleResult());
            }
            announce(news);
            assertThat(node.next(), is(news));
        }
    }

    @Test
    void aStoppedNodeShouldEndItsThread() throws Exception {
        ListeningNode node = new ListeningNode("node-1");
        node.close();
        assertThat(node.isAlive(), is(false));
    }

    @Test
    void theLargestAnnouncementShouldPassThroughTheDatabase() throws Exception {
        Announced large = new Announced(Audience.everyone(), "t", Map.of("text", "x".repeat(7900)));
        try (ListeningNode node = new ListeningNode("node-1")) {
            announce(large);
            assertThat(node.next(), is(large));
        }
        Announced tooLarge = new Announced(Audience.everyone(), "t", Map.of("text", "x".repeat(8000)));
        assertThrows(DomainException.class, () -> announce(tooLarge));
    }

    private void announce(Announced news) {
        database.run(entities -> new NotificationRepository(entities).send(news));
    }

    private static Announced news() {
        return new Announced(
                Audience.everyone(), "news", Map.of("id", UUID.randomUUID().toString()));
    }
}
