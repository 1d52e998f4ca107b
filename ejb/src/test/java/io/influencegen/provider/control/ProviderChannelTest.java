package io.influencegen.provider.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.MessageDied;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.provider.boundary.CheckState;
import io.influencegen.provider.boundary.ProviderAnswered;
import io.influencegen.provider.boundary.ProviderApplicant;
import io.influencegen.provider.boundary.ProviderApplicants;
import io.influencegen.provider.boundary.ProviderDocument;
import io.influencegen.provider.boundary.ProviderError;
import io.influencegen.provider.boundary.ProviderGaveUp;
import io.influencegen.provider.boundary.ProviderVerdict;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person handed to a provider that speaks the documented protocol, works or does not, and tells us when it is done. */
class ProviderChannelTest {
    private static final String SECRET = "a-webhook-secret";

    private final TestDatabase database = TestDatabase.shared();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final FakeOnfido onfido = new FakeOnfido();
    private final Map<String, String> chosen =
            new HashMap<>(Map.of("provider.kind", "onfido", "provider.base-url", onfido.address()));
    private final Settings settings = new Settings(() -> chosen, clock);
    private final List<OutboxMessage> sent = new ArrayList<>();
    private final List<ProviderAnswered> answered = new ArrayList<>();
    private final List<ProviderGaveUp> gaveUp = new ArrayList<>();
    private final OnfidoProvider provider = new OnfidoProvider(
            new ProviderHttp(Optional.of("127.0.0.1")),
            new ProviderSecrets(Optional.of(FakeOnfido.TOKEN), Optional.of(SECRET)),
            settings);
    private final ProviderApplicants applicants = user -> Optional.of(new ProviderApplicant(
            "Ada",
            "Madeup",
            LocalDate.of(1990, 2, 3),
            "DE",
            List.of(side(ProviderDocument.Side.FRONT), side(ProviderDocument.Side.BACK))));
    private final ProviderChannel channel =
            new ProviderChannel(new Book(), List.of(provider), List.of(applicants), settings, clock);
    private final UserId person = new UserId(UUID.randomUUID());
    private boolean spared;

    @BeforeEach
    void prepare() {
        database.truncate("provider_check", "provider_event", "user_account");
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account
                               (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '', cast(?1 as bytea), 'Ada', '', 'ACTIVE', now(), 1)""")
                .setParameter(1, person.toString())
                .executeUpdate());
    }

    @AfterEach
    void stop() {
        onfido.close();
    }

    @Test
    void aPersonShouldBeHandedOverAndTheAnswerFetched() {
        begin();
        assertThat(deliver(1), is(DeliveryResult.Outcome.DELIVERED));
        assertThat(onfido.heard, contains("POST applicants", "POST documents", "POST documents", "POST checks"));
        assertThat(onfido.bodies.get(0), containsString("\"country_of_residence\":\"DEU\""));
        assertThat(onfido.bodies.get(1), containsString("name=\"side\"\r\n\r\nfront"));
        assertThat(onfido.bodies.get(3), containsString("\"report_names\":[\"document\"]"));
        assertThat(state(), is(CheckState.ASKED));
        onfido.check = "{\"id\":\"check-1\",\"status\":\"complete\",\"result\":\"clear\"}";
        told("check-1");
        assertThat(deliver(1), is(DeliveryResult.Outcome.DELIVERED));
        assertThat(answered, contains(new ProviderAnswered(person, "K-1", true, List.of())));
        assertThat(state(), is(CheckState.CLEAR));
    }

    @Test
    void whatSpeaksAgainstAPersonShouldBeTold() {
        begin();
        deliver(1);
        onfido.check = "{\"id\":\"check-1\",\"status\":\"complete\",\"result\":\"consider\"}";
        onfido.reports = "{\"reports\":[{\"name\":\"document\",\"result\":\"consider\",\"breakdown\":{"
                + "\"visual_authenticity\":{\"result\":\"consider\"},\"image_integrity\":{\"result\":\"clear\"},\"age\":{\"result\":null}}}]}";
        told("check-1");
        deliver(1);
        assertThat(
                answered,
                contains(new ProviderAnswered(person, "K-1", false, List.of("document: visual authenticity"))));
    }

    @Test
    void aSecondTryShouldGoOnWhereTheFirstEnded() {
        begin();
        onfido.failing.put("POST checks", 503);
        assertThat(deliver(1), is(DeliveryResult.Outcome.FAILED));
        onfido.failing.clear();
        assertThat(deliver(2), is(DeliveryResult.Outcome.DELIVERED));
        assertThat(onfido.count("POST applicants"), is(1L));
        assertThat(onfido.count("POST documents"), is(2L));
        assertThat(state(), is(CheckState.ASKED));
    }

    @Test
    void aCheckWhoseAnswerWasLostShouldBeFoundAndNotBegunAgain() {
        begin();
        onfido.mute = true;
        assertThat(deliver(1), is(DeliveryResult.Outcome.FAILED));
        onfido.mute = false;
        deliver(2);
        assertThat(onfido.count("POST checks"), is(1L));
        assertThat(state(), is(CheckState.ASKED));
    }

    @Test
    void aProviderThatIsDownShouldGiveTheCaseToPeopleWhenTheTriesAreOver() {
        begin();
        onfido.failing.put("POST applicants", 500);
        assertThat(deliver(3), is(DeliveryResult.Outcome.FAILED));
        OutboxMessage message = sent.get(0);
        run(desk -> new DeadAsking(desk).end(new MessageDied(message, "HTTP 500")));
        assertThat(gaveUp, contains(new ProviderGaveUp(person, "K-1", "HTTP 500")));
        assertThat(state(), is(CheckState.GIVEN_UP));
        assertThat(deliver(4), is(DeliveryResult.Outcome.NEEDLESS));
    }

    @Test
    void whileTheProviderIsSparedPeopleShouldLookAtOnce() {
        begin();
        spared = true;
        run(CheckDesk::watch);
        assertThat(gaveUp, hasSize(1));
        assertThat(this.<Boolean>call(desk -> desk.begin(person, "K-2")), is(false));
        assertThat(gaveUp, hasSize(1));
    }

    @Test
    void withoutAProviderPeopleShouldLook() {
        chosen.put("provider.kind", "manual");
        assertThat(this.<Boolean>call(desk -> desk.begin(person, "K-1")), is(false));
        assertThat(sent, is(empty()));
    }

    @Test
    void whatIsRefusedForGoodShouldNotBeTriedAgain() {
        begin();
        onfido.failing.put("POST applicants", 422);
        assertThat(deliver(1), is(DeliveryResult.Outcome.REFUSED));
    }

    @Test
    void aMessageThatIsForgedShouldBeRefusedAndOneThatIsRepeatedHarmless() {
        begin();
        deliver(1);
        byte[] body = event("check-1");
        DomainException forged = assertThrows(
                DomainException.class, () -> provider.checkOf(BodySignature.of("another-secret", body), body));
        assertThat(forged.code(), is(ProviderError.PROVIDER_EVENT_FORGED));
        assertThat(provider.checkOf(BodySignature.of(SECRET, body), body), is(Optional.of("check-1")));
        int before = sent.size();
        told("check-1");
        told("check-1");
        assertThat(sent, hasSize(before + 1));
        told("check-of-nobody");
        assertThat(sent, hasSize(before + 1));
    }

    @Test
    void aMessageShouldNotBeBelievedBeforeTheProviderSaysTheSame() {
        begin();
        deliver(1);
        told("check-1");
        deliver(1);
        assertThat(answered, is(empty()));
        assertThat(state(), is(CheckState.ASKED));
    }

    @Test
    void whatNobodyHeardOfShouldBeAskedAboutAndInTheEndGivenUp() {
        begin();
        deliver(1);
        int before = sent.size();
        clock.advance(Duration.ofMinutes(11));
        run(CheckDesk::watch);
        assertThat(sent, hasSize(before + 1));
        clock.advance(Duration.ofHours(24));
        run(CheckDesk::watch);
        assertThat(gaveUp, hasSize(1));
    }

    private void begin() {
        assertThat(this.<Boolean>call(desk -> desk.begin(person, "K-1")), is(true));
    }

    /** The message that was sent last. */
    private DeliveryResult.Outcome deliver(int attempt) {
        OutboxMessage message = sent.get(sent.size() - 1);
        Delivery.Lease lease = new Delivery.Lease("node", clock.instant().plusSeconds(60));
        return channel.deliver(new Delivery(UUID.randomUUID(), message, attempt, "", lease))
                .outcome();
    }

    private void told(String check) {
        byte[] body = event(check);
        run(desk -> desk.told("onfido", check, body));
    }

    private static byte[] event(String check) {
        return ("{\"payload\":{\"resource_type\":\"check\",\"action\":\"check.completed\",\"object\":{\"id\":\"" + check
                        + "\",\"status\":\"complete\",\"href\":\"https://elsewhere.example\"}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private CheckState state() {
        return database.call(entities ->
                new CheckRepository(entities).latest(person).orElseThrow().state());
    }

    private static ProviderDocument side(ProviderDocument.Side side) {
        return new ProviderDocument(
                ProviderDocument.Type.NATIONAL_IDENTITY_CARD,
                side,
                "image/png",
                "card\".png",
                () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }

    private void run(Consumer<CheckDesk> work) {
        database.run(entities -> work.accept(desk(entities)));
    }

    private <T> T call(Function<CheckDesk, T> work) {
        return database.call(entities -> work.apply(desk(entities)));
    }

    private CheckDesk desk(EntityManager entities) {
        return new CheckDesk(
                new CheckRepository(entities),
                List.of(provider),
                new Tray(),
                settings,
                answered::add,
                gaveUp::add,
                clock);
    }

    private final class Tray extends Outbox {
        @Override
        public UUID enqueue(OutboxMessage message) {
            if (sent.stream().noneMatch(one -> one.idempotencyKey().equals(message.idempotencyKey()))) {
                sent.add(message);
            }
            return UUID.randomUUID();
        }

        @Override
        public boolean isSpared(String name, String destination) {
            return spared;
        }
    }

    private final class Book implements CheckBook {
        @Override
        public Optional<CheckRow> find(UUID id) {
            return call(desk -> desk.find(id));
        }

        @Override
        public void noteApplicant(UUID id, String applicantRef) {
            run(desk -> desk.noteApplicant(id, applicantRef));
        }

        @Override
        public void noteDocument(UUID id, int position, String documentRef) {
            run(desk -> desk.noteDocument(id, position, documentRef));
        }

        @Override
        public void noteCheck(UUID id, String checkRef) {
            run(desk -> desk.noteCheck(id, checkRef));
        }

        @Override
        public void settle(UUID id, ProviderVerdict verdict) {
            run(desk -> desk.settle(id, verdict));
        }

        @Override
        public void giveUp(UUID id, String reason) {
            run(desk -> desk.giveUp(id, reason));
        }
    }
}
