package io.influencegen.n8n.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Pictures are large: only so many callbacks are in memory at once, and n8n asks the others to come again. */
@ApplicationScoped
public class CallbackRoom {
    private static final int PLACES = 4;

    private final Semaphore places = new Semaphore(PLACES);

    <T> T with(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new DomainException(CommonError.BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
