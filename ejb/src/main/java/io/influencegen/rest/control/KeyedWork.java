package io.influencegen.rest.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.boundary.KeyedAnswer;
import io.influencegen.rest.boundary.KeyedRequest;
import io.influencegen.rest.boundary.RestError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A key is free, at work or answered. "At work" is a lock that lives and dies with the transaction, on whichever node it runs,
 * so that nothing has to be cleared up after a crash.
 */
@Dependent
public class KeyedWork {
    private static final Duration KEPT = Duration.ofHours(24);

    private final KeyedAnswerRepository answers;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    public KeyedWork(KeyedAnswerRepository answers, RequestContext context, Clock clock) {
        this.answers = answers;
        this.context = context;
        this.clock = clock;
    }

    public KeyedAnswer once(KeyedRequest request, Supplier<KeyedAnswer> firstTime) {
        String caller = owner(context.caller());
        if (!answers.lock(caller, request.key())) {
            throw new DomainException(RestError.STILL_AT_WORK);
        }
        Instant now = clock.instant();
        Optional<KeyedAnswerRepository.Kept> kept = answers.find(caller, request.key(), now);
        if (kept.isEmpty()) {
            KeyedAnswer answer = firstTime.get();
            answers.keep(caller, request, answer, now, now.plus(KEPT));
            return answer;
        }
        if (!kept.get().requestHash().equals(request.hash())) {
            throw new DomainException(RestError.KEY_REUSED);
        }
        return kept.get().answer();
    }

    public int forgetExpired(int limit) {
        return answers.forgetExpired(clock.instant(), limit);
    }

    /** Keys are the caller's own: nobody meets, or learns of, another one's. */
    private static String owner(Caller caller) {
        return caller.user().map(Object::toString).orElse(caller.name());
    }
}
