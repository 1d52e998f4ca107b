package io.influencegen.rest.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.boundary.KeyedAnswer;
import io.influencegen.rest.boundary.KeyedRequest;
import io.influencegen.rest.boundary.RestError;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeyedWorkTest {
    private static final KeyedRequest REQUEST = new KeyedRequest("order-17", "a".repeat(64));
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BERT = new UUID(0, 2);

    private final TestDatabase database = TestDatabase.shared();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private int done;

    KeyedWorkTest() {
        database.truncate("idempotency_record");
    }

    @Test
    void onceShouldDoTheWorkOnceAndAnswerTwice() {
        KeyedAnswer first = once(ANNA, REQUEST, this::work);
        KeyedAnswer second = once(ANNA, REQUEST, this::work);
        assertThat(first, is(new KeyedAnswer(201, Map.of("Location", "/orders/1"), "{\"n\":1}", false)));
        assertThat(second, is(new KeyedAnswer(201, Map.of("Location", "/orders/1"), "{\"n\":1}", true)));
        assertThat(done, is(1));
    }

    @Test
    void onceShouldRefuseTheKeyForAnotherRequest() {
        once(ANNA, REQUEST, this::work);
        var other = new KeyedRequest(REQUEST.key(), "b".repeat(64));
        assertThat(refusal(() -> once(ANNA, other, this::work)), is(RestError.KEY_REUSED));
        assertThat(done, is(1));
    }

    @Test
    void onceShouldKeepTheKeysOfCallersApart() {
        once(ANNA, REQUEST, this::work);
        assertThat(once(BERT, REQUEST, this::work).repeated(), is(false));
    }

    @Test
    void onceShouldRefuseWhileTheFirstIsAtWork() {
        once(ANNA, REQUEST, () -> {
            assertThat(refusal(() -> once(ANNA, REQUEST, this::work)), is(RestError.STILL_AT_WORK));
            return work();
        });
        assertThat(done, is(1));
    }

    @Test
    void onceShouldLetARequestThatFailedBeSentAgain() {
        refusal(() -> once(ANNA, REQUEST, () -> {
            throw new DomainException(CommonError.NOT_FOUND);
        }));
        assertThat(once(ANNA, REQUEST, this::work).repeated(), is(false));
    }

    @Test
    void onceShouldForgetAfterADay() {
        once(ANNA, REQUEST, this::work);
        clock.advance(Duration.ofHours(24));
        assertThat(once(ANNA, REQUEST, this::work).repeated(), is(false));
        assertThat(done, is(2));
    }

    @Test
    void forgetExpiredShouldRemoveOnlyWhatIsOver() {
        once(ANNA, REQUEST, this::work);
        clock.advance(Duration.ofHours(23));
        once(BERT, REQUEST, this::work);
        clock.advance(Duration.ofHours(1));
        assertThat(forget(), is(1));
        assertThat(forget(), is(0));
        assertThat(once(BERT, REQUEST, this::work).repeated(), is(true));
    }

    private KeyedAnswer work() {
        done++;
        return KeyedAnswer.first(201, Map.of("Location", "/orders/" + done), "{\"n\":" + done + "}");
    }

    private int forget() {
        return database.call(entities ->
                new KeyedWork(new KeyedAnswerRepository(entities), new RequestContext(), clock).forgetExpired(10));
    }

    private KeyedAnswer once(UUID user, KeyedRequest request, Supplier<KeyedAnswer> firstTime) {
        var context = new RequestContext();
        context.actAs(new Caller(Optional.of(new UserId(user)), "Somebody", Set.of()));
        return database.call(entities ->
                new KeyedWork(new KeyedAnswerRepository(entities), context, clock).once(request, firstTime));
    }

    private static Object refusal(Runnable work) {
        return assertThrows(DomainException.class, work::run).code();
    }
}
