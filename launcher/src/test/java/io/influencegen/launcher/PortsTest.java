package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final String HERE = "127.0.0.1";

    @Test
    void takenPortShouldBeNamedTogetherWithTheWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String sentence = refusal(HERE, other.getLocalPort());
            assertThat(sentence, containsString("Port %d on 127.0.0.1 is taken".formatted(other.getLocalPort())));
            assertThat(sentence, containsString("--port"));
        }
    }

    @Test
    void addressOfAnotherMachineShouldBeNamedAsSuch() {
        assertThat(refusal("192.0.2.1", 8080), containsString("192.0.2.1 is not one of this machine"));
    }

    @Test
    void zeroShouldMeanAnyFreePort() {
        int port = Ports.choose(HERE, 0);
        assertThat(port, greaterThan(0));
        assertThat(Ports.isFree(HERE, port), is(true));
    }

    private static String refusal(String address, int port) {
        return assertThrows(LaunchFailure.class, () -> Ports.choose(address, port))
                .getMessage();
    }
}
