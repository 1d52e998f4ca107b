package io.influencegen.n8n.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.n8n.boundary.CallbackAnswer;
import io.influencegen.n8n.boundary.CallbackProof;
import io.influencegen.n8n.boundary.N8nError;
import io.influencegen.testdb.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallbackDeskTest {
    private static final String SECRET = "a-secret-of-callbacks";
    private static final String MADE = "{\"status\":\"succeeded\",\"image\":\"AAAA\"}";
    private static final String OTHER = "{\"status\":\"succeeded\",\"image\":\"BBBB\"}";

    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_800_000_000));
    private final Book book = new Book();
    private final Work work = new Work();
    private final CallbackToken tokens = new CallbackToken(new Keyed(), clock);
    private final ImageTask task = task();
    private final CallbackDesk desk = new CallbackDesk(
            tokens,
            new CallbackSignature(new N8nSecrets(Optional.empty(), Optional.of(SECRET)), clock),
            new CallbackRoom(),
            book,
            work,
            new RequestContext());

    @Test
    void theSameCallbackShouldBeCarriedOutOnce() {
        assertThat(receive(MADE), is(CallbackAnswer.COMPLETED));
        assertThat(receive(MADE), is(CallbackAnswer.REPEATED));
        assertThat(work.done, contains(task.lease()));
    }

    @Test
    void anotherPictureForTheSameLeaseShouldBeRefused() {
        receive(MADE);
        assertThat(codeOf(() -> receive(OTHER)), is(N8nError.CALLBACK_CONTRADICTS));
        assertThat(work.done, contains(task.lease()));
    }

    @Test
    void whatADyingNodeBeganShouldBeFinishedByTheSameCallback() {
        book.known.put(task.lease(), new CallbackBook.Known(Sha256.of(MADE), CallbackBook.Outcome.TAKEN));
        assertThat(receive(MADE), is(CallbackAnswer.COMPLETED));
        assertThat(work.done, contains(task.lease()));
    }

    @Test
    void whatNobodyWaitsForShouldBeRefused() {
        work.wanted = false;
        assertThat(codeOf(() -> receive(MADE)), is(N8nError.CALLBACK_TOO_LATE));
        assertThat(work.done, is(empty()));
        assertThat(book.refused, contains("callback-too-late"));
    }

    @Test
    void aTokenShouldOpenItsOwnPictureUntilItsTimeIsOver() {
        CallbackProof proof = proof(MADE);
        assertThat(codeOf(() -> desk.receive(UUID.randomUUID(), proof, stream(MADE))), is(N8nError.CALLBACK_FORGED));
        clock.advance(Duration.ofMinutes(10).plusSeconds(2));
        assertThat(codeOf(() -> receive(MADE)), is(N8nError.CALLBACK_EXPIRED));
        assertThat(work.done, is(empty()));
    }

    @Test
    void aTokenOfAnotherLeaseOrTimeShouldBeForged() {
        String right = tokens.of(task, Duration.ofMinutes(10));
        for (String forged : List.of(
                "",
                "x",
                right + "A",
                right.replace(task.lease().toString(), UUID.randomUUID().toString()),
                right.replace(".1800000601.", ".1900000601."))) {
            CallbackProof proof = new CallbackProof(forged, "1800000000", "");
            assertThat(codeOf(() -> desk.receive(task.id(), proof, stream(MADE))), is(N8nError.CALLBACK_FORGED));
        }
    }

    /** Whoever has no token does not make us read: this one cannot be read at all. */
    @Test
    void aBodyShouldNotBeReadBeforeItsTokenIsGenuine() throws IOException {
        InputStream unread = InputStream.nullInputStream();
        unread.close();
        CallbackProof proof = new CallbackProof("made-up", "1800000000", "sha256=00");
        assertThat(codeOf(() -> desk.receive(task.id(), proof, unread)), is(N8nError.CALLBACK_FORGED));
    }

    @Test
    void whatCannotBeReadShouldLeaveTheLeaseOpen() {
        for (String body : List.of(
                "",
                "[]",
                "{}",
                "{\"status\":\"done\"}",
                "{\"status\":\"succeeded\"}",
                "{\"status\":\"succeeded\",\"image\":\"AA\",\"imageUrl\":\"https://a.example/\"}",
                "{\"status\":\"succeeded\",\"image\":7}",
                "{\"status\":\"failed\",\"computeMillis\":\"long\"}")) {
            assertThat(body, codeOf(() -> receive(body)), is(N8nError.CALLBACK_UNREADABLE));
        }
        assertThat(receive(MADE), is(CallbackAnswer.COMPLETED));
    }

    private CallbackAnswer receive(String body) {
        return desk.receive(task.id(), proof(body), stream(body));
    }

    private CallbackProof proof(String body) {
        String now = String.valueOf(clock.instant().getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String token = tokenAt(Instant.ofEpochSecond(1_800_000_000));
        return new CallbackProof(token, now, CallbackSignature.of(SECRET, now, bytes));
    }

    private String tokenAt(Instant given) {
        return new CallbackToken(new Keyed(), new SettableClock(given)).of(task, Duration.ofMinutes(10));
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ImageTask task() {
        Asked asked = new Asked("tiny", "a car", "", "1:1", 128, 1, 8, 4, List.of());
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        return new ImageTask(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "key",
                "n8n",
                TurnPriority.INTERACTIVE,
                null,
                asked,
                1,
                0,
                now,
                now);
    }

    private static final class Keyed extends BlindIndex {
        @Override
        public byte[] of(IndexedField field, String value) {
            return HexFormat.of().parseHex(Sha256.of("key " + field.name() + " " + value));
        }
    }

    private final class Work extends CallbackWork {
        private final List<UUID> done = new ArrayList<>();
        private boolean wanted = true;

        Work() {
            super(null, null, null, null, null, null);
        }

        @Override
        boolean isWanted(CallbackBook.ReceivedCallback callback) {
            return wanted;
        }

        @Override
        CallbackAnswer carryOut(CallbackBook.ReceivedCallback callback, CallbackBody said) {
            done.add(callback.lease());
            book.settle(callback.lease(), CallbackBook.Outcome.COMPLETED, "");
            wanted = false;
            return CallbackAnswer.COMPLETED;
        }
    }

    private static final class Book implements CallbackBook {
        private final Map<UUID, Known> known = new HashMap<>();
        private final List<String> refused = new ArrayList<>();

        @Override
        public Optional<Known> known(UUID lease) {
            return Optional.ofNullable(known.get(lease));
        }

        @Override
        public boolean claim(ReceivedCallback callback) {
            return known.putIfAbsent(callback.lease(), new Known(callback.digest(), Outcome.TAKEN)) == null;
        }

        @Override
        public void settle(UUID lease, Outcome outcome, String reason) {
            known.computeIfPresent(lease, (same, before) -> new Known(before.digest(), outcome));
        }

        @Override
        public void repeated(ReceivedCallback callback) {}

        @Override
        public void refused(UUID generation, String ip, String reason) {
            refused.add(reason);
        }
    }
}
