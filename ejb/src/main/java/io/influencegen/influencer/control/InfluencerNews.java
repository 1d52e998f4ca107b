package io.influencegen.influencer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells other features what happened, in the transaction in which it does. */
@ApplicationScoped
public class InfluencerNews {
    private Event<Object> events;

    /** For the container's proxy, and for tests that listen themselves. */
    protected InfluencerNews() {}

    @Inject
    InfluencerNews(Event<Object> events) {
        this.events = events;
    }

    void tell(Object event) {
        events.fire(event);
    }
}
