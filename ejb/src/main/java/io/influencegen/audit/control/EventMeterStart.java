package io.influencegen.audit.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Makes the meter with the application: one that is first needed on a thread without a request is given no registry. */
@Singleton
@Startup
public class EventMeterStart {
    @Inject
    private EventMeter meter;

    @PostConstruct
    void start() {
        meter.beThere();
    }
}
