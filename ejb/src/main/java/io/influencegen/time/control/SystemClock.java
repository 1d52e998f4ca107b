package io.influencegen.time.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

@ApplicationScoped
class SystemClock {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
