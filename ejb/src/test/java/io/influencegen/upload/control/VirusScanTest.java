package io.influencegen.upload.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.upload.control.VirusScan.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VirusScanTest {
    @Test
    void theWholeFileShouldBeSent() throws IOException {
        byte[] file = new RandomBytes().next(700_001);
        try (FakeDaemon daemon = new FakeDaemon("stream: OK\0")) {
            assertThat(daemon.scan().look(file).verdict(), is(Verdict.CLEAN));
            assertThat(daemon.heard(), is(file));
        }
    }

    @Test
    void whatItFindsShouldBeNamed() throws IOException {
        try (FakeDaemon daemon = new FakeDaemon("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
            assertThat(
                    daemon.scan().look(new byte[9]),
                    is(new VirusScan.Finding(Verdict.INFECTED, "Win.Test.EICAR_HDB-1")));
        }
    }

    @Test
    void anErrorOrHalfAnAnswerShouldNotPassForClean() throws IOException {
        for (String answer :
                new String[] {"INSTREAM size limit exceeded. ERROR\0", "stream: OK", "stream: OK\n", "nonsense\0"}) {
            try (FakeDaemon daemon = new FakeDaemon(answer)) {
                assertThat(answer, daemon.scan().look(new byte[9]).verdict(), is(Verdict.UNKNOWN));
            }
        }
    }

    @Test
    void whoSaysNothingShouldBeHungUpOn() throws IOException {
        long start = System.nanoTime();
        try (FakeDaemon daemon = new FakeDaemon("")) {
            VirusScan scan = daemon.scan(Duration.ofMillis(300));
            assertThat(scan.look(new byte[9]).verdict(), is(Verdict.UNKNOWN));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start), is(lessThan(Duration.ofSeconds(5))));
    }

    @Test
    void nobodyThereShouldNotPassForClean() {
        assertThat(new VirusScan(Optional.of("127.0.0.1:1")).look(new byte[9]).verdict(), is(Verdict.UNKNOWN));
        assertThat(
                new VirusScan(Optional.of("/no/such/socket")).look(new byte[9]).verdict(), is(Verdict.UNKNOWN));
    }
}
