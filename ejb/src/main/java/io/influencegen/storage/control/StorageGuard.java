package io.influencegen.storage.control;

import io.influencegen.storage.boundary.StorageHealth;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** At start: removes what dead uploads left, and says early when nothing can be stored. */
@Singleton
@Startup
public class StorageGuard {
    private static final Logger LOG = System.getLogger(StorageGuard.class.getName());

    @Inject
    private ObjectBackend backend;

    @Inject
    private Clock clock;

    @PostConstruct
    void open() {
        backend.sweep(clock.instant());
        StorageHealth health = backend.health();
        if (!health.writable()) {
            LOG.log(Level.ERROR, "Nothing can be stored in {0}: let the product's user write there", health.place());
        }
    }
}
