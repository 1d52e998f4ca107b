package io.influencegen.consent.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.boundary.ConsentError;
import io.influencegen.consent.boundary.ConsentGate;
import io.influencegen.consent.boundary.ConsentGiven;
import io.influencegen.consent.boundary.ConsentView;
import io.influencegen.consent.boundary.Consents;
import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalTextDraft;
import io.influencegen.consent.boundary.LegalTextId;
import io.influencegen.consent.boundary.LegalTextPublished;
import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.Doubles;
import io.influencegen.testdb.FiredEvents;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts and agreements on a real database, with the texts that come along. */
class ConsentTest {
    private final TestDatabase database = TestDatabase.shared();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Doubles doubles = new Doubles();
    private final FiredEvents<ConsentGiven> given = new FiredEvents<>();
    private final FiredEvents<LegalTextPublished> published = new FiredEvents<>();
    private final UserId ines = new UserId(UUID.randomUUID());
    private final UserId avery = new UserId(UUID.randomUUID());

    @AfterEach
    void leaveNoDraft() {
        desk(keeper -> {
            keeper.discard(LegalKind.TERMS);
            keeper.discard(LegalKind.PRIVACY);
            return true;
        });
    }

    @Test
    void aNewcomerShouldBeAskedForBothTextsOnce() {
        List<LegalTextView> asked = consents(keeper -> keeper.outstanding(ines));
        assertThat(asked.stream().map(LegalTextView::kind).toList(), contains(LegalKind.TERMS, LegalKind.PRIVACY));
        agree(asked);
        assertThat(consents(keeper -> keeper.outstanding(ines)), is(empty()));
        assertThat(consents(keeper -> keeper.isCurrent(ines)), is(true));
        agree(asked);
        assertThat("agreed again", consents(keeper -> keeper.historyOf(ines)), hasSize(2));
    }

    @Test
    void evidenceShouldSayWhichTextWhenFromWhereAndWithWhat() {
        agree(consents(ConsentKeeper::inForce));
        ConsentView evidence = consents(keeper -> keeper.historyOf(ines)).get(0);
        assertThat(evidence.ip(), is("192.0.2.7"));
        assertThat(evidence.userAgent(), is("Test browser"));
        assertThat(evidence.givenAt(), is(clock.instant()));
        LegalTextView text = consents(keeper -> keeper.text(evidence.kind(), evidence.version()))
                .orElseThrow();
        assertThat(evidence.sha256(), is(Sha256.of(text.title() + "\n\n" + text.body())));
        assertThat(given.fired, contains(new ConsentGiven(ines)));
    }

    @Test
    void evidenceAndPublishedTextsShouldStayAsTheyAre() {
        agree(consents(ConsentKeeper::inForce));
        refused("update influencegen.consent set ip = '10.0.0.1' where user_id = cast('" + ines + "' as uuid)");
        refused("delete from influencegen.consent where user_id = cast('" + ines + "' as uuid)");
        refused("truncate influencegen.consent");
        refused("update influencegen.legal_text set body = 'Anything' where state = 'PUBLISHED'");
        refused("delete from influencegen.legal_text where state = 'PUBLISHED'");
        assertThat(consents(keeper -> keeper.historyOf(ines)), hasSize(2));
    }

    @Test
    void aPublicationShouldAskEverybodyAgain() {
        agree(consents(ConsentKeeper::inForce));
        List<LegalTextView> before = consents(ConsentKeeper::inForce);
        LegalTextView fresh = publish(LegalKind.TERMS, "A new sentence, " + UUID.randomUUID());
        List<LegalTextView> asked = consents(keeper -> keeper.outstanding(ines));
        assertThat(asked.stream().map(LegalTextView::id).toList(), contains(fresh.id()));
        assertThat(codeOf(() -> agree(before)), is(ConsentError.LEGAL_TEXT_REPLACED));
        assertThat(published.fired, contains(new LegalTextPublished(LegalKind.TERMS, fresh.version())));
        assertThat(doubles.notices.toString(), containsString(ConsentGate.PUBLISHED));
        agree(asked);
        assertThat("the old evidence is kept", consents(keeper -> keeper.historyOf(ines)), hasSize(3));
    }

    @Test
    void nobodyShouldAgreeToADraftOrToNothingThereIs() {
        LegalTextView draft = desk(keeper -> keeper.change(LegalKind.TERMS, words("Draft"), 0));
        assertThat(codeOf(() -> agree(List.of(draft))), is(CommonError.NOT_FOUND));
        assertThat(
                codeOf(() -> consents(keeper -> {
                    keeper.give(List.of(new LegalTextId(UUID.randomUUID())), "");
                    return true;
                })),
                is(CommonError.NOT_FOUND));
        assertThat(consents(keeper -> keeper.text(LegalKind.TERMS, draft.version())), is(Optional.empty()));
    }

    @Test
    void twoWhoWriteADraftShouldNotOverwriteEachOther() {
        LegalTextView first = desk(keeper -> keeper.change(LegalKind.TERMS, words("One"), 0));
        assertThat(
                codeOf(() -> desk(keeper -> keeper.change(LegalKind.TERMS, words("Two"), 0))),
                is(CommonError.CHANGED_MEANWHILE));
        LegalTextView second = desk(keeper -> keeper.change(LegalKind.TERMS, words("Two"), first.edit()));
        assertThat(
                codeOf(() -> desk(keeper -> keeper.publish(LegalKind.TERMS, first.edit()))),
                is(CommonError.CHANGED_MEANWHILE));
        assertThat(
                second.version(),
                is(desk(keeper -> keeper.draftOf(LegalKind.TERMS)).version()));
    }

    @Test
    void aTextThatSaysTheSameShouldNotBePublished() {
        LegalTextView same = desk(keeper -> keeper.draftOf(LegalKind.PRIVACY));
        LegalTextView draft =
                desk(keeper -> keeper.change(LegalKind.PRIVACY, new LegalTextDraft(same.title(), same.body()), 0));
        assertThat(
                codeOf(() -> desk(keeper -> keeper.publish(LegalKind.PRIVACY, draft.edit()))),
                is(ConsentError.LEGAL_TEXT_UNCHANGED));
    }

    @Test
    void theGateShouldAskTheDatabaseOnceAndAgainAfterAPublication() {
        agree(consents(ConsentKeeper::inForce));
        AtomicInteger asked = new AtomicInteger();
        ConsentGate gate = new ConsentGate(counting(asked), new Settings(Map::of, clock));
        Caller caller = new Caller(Optional.of(ines), "Ines", Set.of(Role.INFLUENCER));
        assertThat(gate.lets(caller), is(true));
        assertThat(gate.lets(caller), is(true));
        assertThat(asked.get(), is(1));
        publish(LegalKind.TERMS, "Another sentence, " + UUID.randomUUID());
        gate.forgetHere(new LegalTextPublished(LegalKind.TERMS, 2));
        assertThat(gate.lets(caller), is(false));
        assertThat(gate.lets(caller), is(false));
        assertThat("those who have not agreed are not remembered", asked.get(), is(3));
    }

    @Test
    void staffShouldBeAskedOnlyWhereASettingSaysSo() {
        AtomicInteger asked = new AtomicInteger();
        Caller staff = new Caller(Optional.of(avery), "Avery", Set.of(Role.ADMINISTRATOR));
        assertThat(new ConsentGate(counting(asked), new Settings(Map::of, clock)).lets(staff), is(true));
        Settings strict = new Settings(() -> Map.of("consent.staff", "true"), clock);
        assertThat(new ConsentGate(counting(asked), strict).lets(staff), is(false));
        assertThat(new ConsentGate(counting(asked), strict).lets(Caller.anonymous()), is(true));
    }

    private Consents counting(AtomicInteger asked) {
        return new Consents() {
            @Override
            public boolean isCurrent(UserId user) {
                asked.incrementAndGet();
                return consents(keeper -> keeper.isCurrent(user));
            }
        };
    }

    private LegalTextView publish(LegalKind kind, String body) {
        LegalTextView draft = desk(keeper -> keeper.change(kind, words(body), 0));
        return desk(keeper -> keeper.publish(kind, draft.edit()));
    }

    private static LegalTextDraft words(String body) {
        return new LegalTextDraft("Terms of Service", body);
    }

    private void agree(List<LegalTextView> texts) {
        consents(keeper -> {
            keeper.give(texts.stream().map(LegalTextView::id).toList(), "Test browser");
            return true;
        });
    }

    private void refused(String sql) {
        Consumer<jakarta.persistence.EntityManager> work =
                entities -> entities.createNativeQuery(sql).executeUpdate();
        assertThrows(RuntimeException.class, () -> database.run(work), sql);
    }

    private <T> T consents(Function<ConsentKeeper, T> work) {
        return database.call(entities -> work.apply(new ConsentKeeper(
                new LegalTextRepository(entities), doubles.audit(), given, Doubles.contextOf(ines), clock)));
    }

    private <T> T desk(Function<LegalTextKeeper, T> work) {
        return database.call(entities -> work.apply(new LegalTextKeeper(
                new LegalTextRepository(entities),
                new Settings(Map::of, clock),
                doubles.audit(),
                doubles.push(),
                published,
                Doubles.contextOf(avery),
                clock)));
    }
}
