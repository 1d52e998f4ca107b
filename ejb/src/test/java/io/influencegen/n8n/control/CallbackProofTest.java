package io.influencegen.n8n.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.n8n.boundary.CallbackProof;
import io.influencegen.n8n.boundary.N8nError;
import io.influencegen.testdb.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackProofTest {
    private static final String SECRET = "a-secret-of-callbacks";
    private static final byte[] BODY = "{\"status\":\"failed\"}".getBytes(StandardCharsets.UTF_8);

    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_800_000_000));
    private final CallbackSignature signatures = signatures(Optional.of(SECRET));

    @Test
    void aSignatureShouldBeAsAnybodyComputesIt() {
        assertThat(
                CallbackSignature.of("key", "1", "body".getBytes(StandardCharsets.UTF_8)),
                is("sha256=91b5374b153842ad05b2c4eab9349b8321b14703165bd3fb8b034dfb8be98ae5"));
    }

    @Test
    void aGenuineCallbackShouldPassForFiveMinutesBeforeAndAfter() {
        CallbackProof proof = signed("1800000000");
        for (Duration later : new Duration[] {Duration.ZERO, Duration.ofMinutes(5)}) {
            clock.advance(later);
            signatures.require(proof, BODY);
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(codeOf(() -> signatures.require(proof, BODY)), is(N8nError.CALLBACK_EXPIRED));
        assertThat(codeOf(() -> signatures.require(signed("1800000602"), BODY)), is(N8nError.CALLBACK_EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00", "md5=00"})
    void whatIsNotSignedShouldNotPass(String signature) {
        assertThat(
                codeOf(() -> signatures.require(new CallbackProof("", "1800000000", signature), BODY)),
                is(N8nError.CALLBACK_FORGED));
    }

    @Test
    void anotherBodyMomentOrSecretShouldNotPass() {
        CallbackProof proof = signed("1800000000");
        byte[] other = "{\"status\":\"Failed\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(codeOf(() -> signatures.require(proof, other)), is(N8nError.CALLBACK_FORGED));
        CallbackProof moved = new CallbackProof("", "1800000001", proof.signature());
        assertThat(codeOf(() -> signatures.require(moved, BODY)), is(N8nError.CALLBACK_FORGED));
        CallbackSignature theirs = signatures(Optional.of("another-secret-of-theirs"));
        assertThat(codeOf(() -> theirs.require(proof, BODY)), is(N8nError.CALLBACK_FORGED));
    }

    @Test
    void aMomentThatIsNoneShouldNotPass() {
        assertThat(codeOf(() -> signatures.require(signed("soon"), BODY)), is(N8nError.CALLBACK_EXPIRED));
        assertThat(codeOf(() -> signatures.require(signed(""), BODY)), is(N8nError.CALLBACK_EXPIRED));
    }

    @Test
    void withoutASecretNothingShouldPass() {
        CallbackProof proof = signed("1800000000");
        for (Optional<String> none :
                java.util.List.of(Optional.<String>empty(), Optional.of(" "), Optional.of("short"))) {
            assertThat(codeOf(() -> signatures(none).require(proof, BODY)), is(N8nError.N8N_NOT_SET_UP));
        }
    }

    private CallbackSignature signatures(Optional<String> secret) {
        return new CallbackSignature(new N8nSecrets(Optional.empty(), secret), clock);
    }

    private static CallbackProof signed(String timestamp) {
        return new CallbackProof("", timestamp, CallbackSignature.of(SECRET, timestamp, BODY));
    }
}
