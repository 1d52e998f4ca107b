package io.influencegen.kyc.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.testdb.Doubles;
import io.influencegen.testdb.TestDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue that reviewers share, on a real database. */
class TakeNextTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(30));

    private final TestDatabase database = TestDatabase.shared();

    @BeforeEach
    void empty() {
        database.truncate("kyc_case");
    }

    @Test
    void fiftyReviewersShouldGetFiveHundredCasesOnceEach() throws InterruptedException, ExecutionException {
        List<UserId> reviewers = people(50);
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        select gen_random_uuid(), '', decode(md5(random()::text), 'hex'), 'Applicant of the crowd', '', 'ACTIVE', now(), 1
                          from generate_series(1, 500)""").executeUpdate());
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.kyc_case
                               (id, influencer, reason, state, round, country, risk, risk_reasons, second_look, opened_at, submitted_at, due_at, version)
                        select gen_random_uuid(), id, 'FIRST', 'WAITING', 1, 'DE', 'LOW', '[]', false, ?1, ?1, ?1, 1
                          from influencegen.user_account where display_name = 'Applicant of the crowd' limit 500""")
                .setParameter(1, Timestamp.from(NOW))
                .executeUpdate());
        ExecutorService crowd = Executors.newFixedThreadPool(50);
        List<Future<List<UUID>>> hands = new ArrayList<>();
        for (UserId reviewer : reviewers) {
            hands.add(crowd.submit(() -> takeAll(reviewer)));
        }
        List<UUID> taken = new ArrayList<>();
        for (Future<List<UUID>> hand : hands) {
            taken.addAll(hand.get());
        }
        crowd.shutdown();
        assertThat(taken, hasSize(500));
        assertThat(new HashSet<>(taken), hasSize(500));
    }

    private List<UUID> takeAll(UserId reviewer) {
        List<UUID> mine = new ArrayList<>();
        for (Optional<UUID> next = take(reviewer, NOW); next.isPresent(); next = take(reviewer, NOW)) {
            mine.add(next.get());
        }
        return mine;
    }

    @Test
    void theMostUrgentShouldComeFirst() {
        UserId reviewer = person("Reviewer");
        waiting(person("Late"), NOW.plusSeconds(60));
        UUID urgent = waiting(person("Urgent"), NOW.minusSeconds(60));
        assertThat(take(reviewer, NOW), is(Optional.of(urgent)));
    }

    @Test
    void aDeadSessionShouldLetGo() {
        UserId gone = person("Gone");
        UserId here = person("Here");
        UUID only = waiting(person("Applicant"), NOW);
        assertThat(take(gone, NOW), is(Optional.of(only)));
        assertThat(take(here, NOW.plusSeconds(60)), is(Optional.empty()));
        assertThat(take(here, LATER), is(Optional.of(only)));
        assertThat(in(cases -> cases.renew(only, gone, LATER.plusSeconds(60), LATER)), is(false));
    }

    @Test
    void aSignOfLifeShouldKeepIt() {
        UserId reviewer = person("Reviewer");
        UUID only = waiting(person("Applicant"), NOW);
        take(reviewer, NOW);
        assertThat(in(cases -> cases.renew(only, reviewer, LATER.plusSeconds(600), NOW.plusSeconds(600))), is(true));
        assertThat(take(person("Other"), LATER.plusSeconds(60)), is(Optional.empty()));
    }

    @Test
    void nobodyShouldGetTheirOwnNorWhatTheyStoodBackFrom() {
        UserId self = person("Self");
        waiting(self, NOW);
        UUID other = waiting(person("Friend"), NOW);
        database.run(entities -> new CaseRepository(entities).recuse(other, self, NOW));
        assertThat(take(self, NOW), is(Optional.empty()));
    }

    @Test
    void theSecondLookShouldBeForAnother() {
        UserId first = person("First");
        UUID only = waiting(person("Applicant"), NOW);
        database.run(entities -> new CaseRepository(entities).awaitSecondLook(only, first));
        assertThat(take(first, NOW), is(Optional.empty()));
        assertThat(take(person("Second"), NOW), is(Optional.of(only)));
    }

    @Test
    void aSnoozedCaseShouldWaitAndNotCountAsHeld() {
        UserId reviewer = person("Reviewer");
        UUID only = waiting(person("Applicant"), NOW);
        take(reviewer, NOW);
        database.run(entities -> new CaseRepository(entities).snooze(only, LATER));
        assertThat(in(cases -> cases.held(reviewer, NOW)), is(0));
        assertThat(take(person("Other"), NOW), is(Optional.empty()));
        assertThat(take(person("Another"), LATER), is(Optional.of(only)));
    }

    @Test
    void aPersonShouldHaveOneOpenCase() {
        UserId applicant = person("Applicant");
        waiting(applicant, NOW);
        assertThat(in(cases -> cases.open(UUID.randomUUID(), applicant, CaseReason.FIRST, "", NOW)), is(false));
        assertThat(in(cases -> cases.latestMeasured(10)).isEmpty(), is(true));
    }

    private UUID waiting(UserId applicant, Instant due) {
        UUID id = UUID.randomUUID();
        database.run(entities -> {
            CaseRepository cases = new CaseRepository(entities);
            cases.open(id, applicant, CaseReason.FIRST, "DE", NOW);
            cases.submit(id, NOW, due);
        });
        return id;
    }

    private Optional<UUID> take(UserId reviewer, Instant at) {
        return in(cases -> cases.takeNext(reviewer, at.plus(Duration.ofMinutes(30)), at));
    }

    private <T> T in(Function<CaseRepository, T> work) {
        return database.call(entities -> work.apply(new CaseRepository(entities)));
    }

    private UserId person(String name) {
        return Doubles.person(database, name);
    }

    private List<UserId> people(int many) {
        List<UserId> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            people.add(person("Reviewer " + i));
        }
        return people;
    }
}
