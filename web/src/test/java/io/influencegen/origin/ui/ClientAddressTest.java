package io.influencegen.origin.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.portal.ui.Requests;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final ClientAddress address = new ClientAddress(Set.of("127.0.0.1", "10.0.0.7"));

    @Test
    void aStrangersHeaderShouldMeanNothing() {
        assertThat(seen("203.0.113.9", "198.51.100.1"), is("203.0.113.9"));
    }

    @Test
    void aTrustedProxysLastWordShouldCountAndNotWhatItWasTold() {
        assertThat(seen("127.0.0.1", "198.51.100.1, 203.0.113.9"), is("203.0.113.9"));
        assertThat(seen("127.0.0.1", "198.51.100.1", "203.0.113.9"), is("203.0.113.9"));
    }

    @Test
    void aChainOfTrustedProxiesShouldBeFollowedToTheFirstStranger() {
        assertThat(seen("127.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.7"), is("203.0.113.9"));
    }

    @Test
    void nonsenseShouldNotBecomeAnAddress() {
        assertThat(seen("127.0.0.1", "<script>"), is("127.0.0.1"));
        assertThat(seen("127.0.0.1", ""), is("127.0.0.1"));
    }

    @Test
    void aRequestWithoutProxyShouldComeFromItsMachine() {
        assertThat(seen("127.0.0.1"), is("127.0.0.1"));
    }

    private String seen(String machine, String... forwarded) {
        return address.of(Requests.aRequest("GET")
                .from(machine, "X-Forwarded-For", forwarded)
                .build());
    }
}
