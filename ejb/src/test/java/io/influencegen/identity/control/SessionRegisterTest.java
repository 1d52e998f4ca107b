package io.influencegen.identity.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.SessionId;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.identity.boundary.SessionToken;
import io.influencegen.identity.boundary.SessionView;
import io.influencegen.identity.entity.SealedEmail;
import io.influencegen.identity.entity.SessionEnding;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.identity.entity.UserSession;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.settings.boundary.PortalSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register on a real database and key file. */
class SessionRegisterTest {
    private static final UserId ANNA = new UserId(new UUID(0, 1));
    private static final UserId BERT = new UserId(new UUID(0, 2));
    private static final int MOST = 3;
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final Duration NOTED = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private KeyStage stage;
    private KeyStage.Node node;

    @BeforeEach
    void signUp() {
        stage = new KeyStage(folder);
        node = stage.node();
        stage.database.run(entities -> {
            entities.persist(account(ANNA));
            entities.persist(account(BERT));
        });
    }

    @Test
    void aDeviceShouldBeStrangeToWhomAlwaysCameWithAnother() {
        String phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1";
        assertThat(strange(ANNA, phone), is(Optional.empty()));
        begin(ANNA);
        assertThat(strange(ANNA, phone), is(Optional.of("Safari · iPhone")));
        assertThat(strange(BERT, phone), is(Optional.empty()));
        as(ANNA, null, register -> register.begin(ANNA, phone));
        assertThat(strange(ANNA, phone), is(Optional.empty()));
    }

    private Optional<String> strange(UserId user, String userAgent) {
        return as(user, null, register -> register.strangeDevice(user, userAgent));
    }

    @Test
    void aSessionShouldLetItsOwnerInWithTodaysRoles() {
        SessionToken token = begin(ANNA);
        assertThat(resume(token).orElseThrow().roles(), is(Set.of(Role.AUDITOR)));
        sql("update influencegen.user_role set role = 'FINANCE'");
        assertThat(resume(token).orElseThrow().roles(), is(Set.of(Role.FINANCE)));
        assertThat(resume(token).orElseThrow().user(), is(Optional.of(ANNA)));
    }

    /** Every request asks, so asking is one question. */
    @Test
    void whoIsThereShouldBeOneQuery() {
        SessionToken token = begin(ANNA);
        AtomicInteger queries = new AtomicInteger();
        stage.database.run(entities -> {
            entities.unwrap(JpaEntityManager.class)
                    .getUnitOfWork()
                    .getEventManager()
                    .addListener(counter(queries));
            register(entities, new RequestContext()).resume(token);
        });
        assertThat(queries.get(), is(1));
    }

    @Test
    void theIdAloneShouldOpenNothing() {
        SessionToken token = begin(ANNA);
        assertThat(resume(new SessionToken(token.id(), begin(ANNA).secret())), is(Optional.empty()));
        assertThat(token.toString(), not(containsString(token.secret())));
    }

    @Test
    void theDatabaseShouldHoldNeitherSecretNorAddress() {
        SessionToken token = begin(ANNA);
        Object row = stage.database.call(entities -> entities.createNativeQuery(
                        "select s::text || encode(s.ip_cipher, 'escape') from influencegen.user_session s")
                .getSingleResult());
        assertThat(row.toString(), not(containsString(token.secret())));
        assertThat(row.toString(), not(containsString("203.0.113.7")));
        assertThat(list(ANNA, token).get(0).ip(), is("203.0.113.7"));
    }

    @Test
    void aSessionShouldEndWhenNobodyUsesIt() {
        SessionToken token = begin(ANNA);
        stage.clock.advance(IDLE.plus(NOTED));
        assertThat(resume(token), is(Optional.empty()));
    }

    /** Use within the last minute may not have been noted. */
    @Test
    void aSessionShouldLastAsLongAsItIsUsed() {
        SessionToken token = begin(ANNA);
        for (int i = 0; i < 5; i++) {
            stage.clock.advance(NOTED.minusMillis(1));
            resume(token);
            stage.clock.advance(IDLE);
            assertThat(resume(token).isPresent(), is(true));
        }
    }

    @Test
    void aSessionShouldEndHoweverBusy() {
        SessionToken token = begin(ANNA);
        Instant end = stage.clock.instant().plus(LIFETIME);
        while (stage.clock.instant().plus(IDLE).isBefore(end)) {
            stage.clock.advance(IDLE);
            assertThat(resume(token).isPresent(), is(true));
        }
        stage.clock.advance(IDLE);
        assertThat(resume(token), is(Optional.empty()));
    }

    @Test
    void useShouldBeNotedOnceAMinute() {
        SessionToken token = begin(ANNA);
        Instant begun = stage.clock.instant();
        stage.clock.advance(NOTED);
        resume(token);
        assertThat(list(ANNA, token).get(0).seenAt(), is(begun));
        stage.clock.advance(Duration.ofMillis(1));
        resume(token);
        assertThat(list(ANNA, token).get(0).seenAt(), is(stage.clock.instant()));
    }

    @Test
    void watchingASessionShouldNotKeepItAlive() {
        SessionToken token = begin(ANNA);
        stage.clock.advance(IDLE);
        assertThat(as(ANNA, token, register -> register.callerOf(token.id())).isPresent(), is(true));
        stage.clock.advance(NOTED);
        assertThat(as(ANNA, token, register -> register.callerOf(token.id())), is(Optional.empty()));
    }

    @Test
    void aDeactivatedAccountShouldHaveNoWayIn() {
        SessionToken token = begin(ANNA);
        sql("update influencegen.user_account set state = 'DEACTIVATED'");
        assertThat(resume(token), is(Optional.empty()));
    }

    @Test
    void oneSessionTooManyShouldEndTheOldest() {
        SessionToken oldest = begin(ANNA);
        SessionToken bertsOnly = begin(BERT);
        List<SessionToken> newer = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            stage.clock.advance(Duration.ofSeconds(1));
            newer.add(begin(ANNA));
        }
        assertThat(resume(oldest), is(Optional.empty()));
        newer.forEach(token -> assertThat(resume(token).isPresent(), is(true)));
        assertThat(resume(bertsOnly).isPresent(), is(true));
        assertThat(endings(), contains("TOO_MANY"));
    }

    @Test
    void manySignInsAtOneMomentShouldNotBeTooMany() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SessionToken>> signIns = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                signIns.add(() -> begin(ANNA));
            }
            for (Future<SessionToken> signIn : threads.invokeAll(signIns)) {
                signIn.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(list(ANNA, null), hasSize(MOST));
    }

    @Test
    void listShouldBeginWithThisSession() {
        SessionToken here = begin(ANNA);
        stage.clock.advance(Duration.ofSeconds(1));
        SessionToken there = begin(ANNA);
        begin(BERT);
        List<SessionView> seen = list(ANNA, here);
        assertThat(seen.stream().map(SessionView::id).toList(), contains(here.id(), there.id()));
        assertThat(seen.stream().map(SessionView::current).toList(), contains(true, false));
        assertThat(seen.get(0).browser() + "/" + seen.get(0).platform(), is("Firefox/Linux"));
    }

    @Test
    void anEndedSessionShouldLetNobodyIn() {
        SessionToken here = begin(ANNA);
        SessionToken there = begin(ANNA);
        assertThat(as(ANNA, here, register -> register.endMine(there.id())), hasSize(1));
        assertThat(as(ANNA, here, register -> register.endMine(there.id())), is(empty()));
        assertThat(resume(there), is(Optional.empty()));
        assertThat(resume(here).isPresent(), is(true));
        assertThat(endings(), contains("REVOKED"));
    }

    @Test
    void theSessionsOfOthersShouldNotBeFound() {
        SessionToken annas = begin(ANNA);
        assertThat(
                codeOf(() -> as(BERT, begin(BERT), register -> register.endMine(annas.id()))),
                is(CommonError.NOT_FOUND));
        assertThat(
                codeOf(() -> as(BERT, begin(BERT), register -> register.endMine(new SessionId(UUID.randomUUID())))),
                is(CommonError.NOT_FOUND));
        assertThat(resume(annas).isPresent(), is(true));
    }

    @Test
    void allOthersShouldEndButThisOne() {
        SessionToken here = begin(ANNA);
        SessionToken there = begin(ANNA);
        SessionToken berts = begin(BERT);
        assertThat(as(ANNA, here, SessionRegister::endMyOthers), hasSize(1));
        assertThat(resume(there), is(Optional.empty()));
        assertThat(resume(here).isPresent() && resume(berts).isPresent(), is(true));
    }

    @Test
    void allSessionsOfPeopleShouldEnd() {
        SessionToken annas = begin(ANNA);
        SessionToken berts = begin(BERT);
        List<UserSession> ended =
                as(BERT, berts, register -> register.endAllOf(List.of(ANNA), SessionEnding.ENDED_BY_ADMINISTRATOR));
        assertThat(
                ended.stream().map(UserSession::id).toList(),
                contains(annas.id().value()));
        assertThat(resume(annas), is(Optional.empty()));
        assertThat(resume(berts).isPresent(), is(true));
    }

    @Test
    void peopleWithALivingSessionShouldBeFoundButNotOneself() {
        begin(BERT);
        assertThat(signedIn(), is(empty()));
        begin(ANNA);
        begin(ANNA);
        assertThat(signedIn(), contains(ANNA));
        stage.clock.advance(IDLE.plus(NOTED));
        assertThat(signedIn(), is(empty()));
    }

    @Test
    void sessionsOfLongAgoShouldBeForgotten() {
        begin(ANNA);
        begin(ANNA);
        stage.clock.advance(Duration.ofDays(30));
        SessionToken fresh = begin(ANNA);
        stage.clock.advance(Duration.ofSeconds(1));
        Duration month = Duration.ofDays(30);
        assertThat(as(ANNA, fresh, register -> register.forgetOlderThan(month, 1)), is(1));
        assertThat(as(ANNA, fresh, register -> register.forgetOlderThan(month, 10)), is(1));
        assertThat(resume(fresh).isPresent(), is(true));
    }

    private SessionToken begin(UserId user) {
        return as(user, null, register -> {
            register.makeRoom(user);
            return register.begin(user, "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        });
    }

    private Optional<Caller> resume(SessionToken token) {
        return as(BERT, null, register -> register.resume(token));
    }

    private List<SessionView> list(UserId user, SessionToken here) {
        return as(user, here, SessionRegister::list);
    }

    /** As Bert would find them. */
    private List<UserId> signedIn() {
        Selection both = Selection.of(Set.of(ANNA.toString(), BERT.toString()));
        return stage.database.call(entities -> {
            KeyStage.Keys keys = node.keys(entities);
            return new PeopleRepository(entities, new EmailSeal(keys.cipher(), keys.index()), new Tallies(stage.clock))
                    .signedIn(both, register(entities, new RequestContext()).limits(), BERT);
        });
    }

    private <T> T as(UserId user, SessionToken here, Function<SessionRegister, T> work) {
        RequestContext context = new RequestContext();
        context.begin(new Caller(Optional.of(user), "Somebody", Set.of(Role.AUDITOR)), "203.0.113.7", "test");
        Optional.ofNullable(here).map(SessionToken::id).ifPresent(context::during);
        return stage.database.call(entities -> work.apply(register(entities, context)));
    }

    private SessionRegister register(EntityManager entities, RequestContext context) {
        Map<String, String> values = Map.of(PortalSettings.SESSIONS_PER_PERSON.key(), String.valueOf(MOST));
        return new SessionRegister(
                new SessionRepository(entities),
                node.keys(entities).cipher(),
                new RandomBytes(),
                new Settings(() -> values, stage.clock),
                context,
                stage.clock);
    }

    private static SessionEventAdapter counter(AtomicInteger queries) {
        return new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private List<String> endings() {
        return stage.database.call(entities -> entities.createNativeQuery(
                        "select end_reason from influencegen.user_session where ended_at is not null")
                .getResultList());
    }

    private void sql(String statement) {
        stage.database.run(entities -> entities.createNativeQuery(statement).executeUpdate());
    }

    private UserAccount account(UserId id) {
        return new UserAccount(
                id.value(),
                new SealedEmail(new byte[] {1}, id.toString().getBytes(UTF_8)),
                "Somebody",
                "-",
                Set.of(Role.AUDITOR),
                stage.clock.instant());
    }
}
