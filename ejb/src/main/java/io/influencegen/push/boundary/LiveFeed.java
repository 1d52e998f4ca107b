package io.influencegen.push.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Announcements for the web tier, which events of this module do not reach. */
@ApplicationScoped
public class LiveFeed {
    private final List<Consumer<Announced>> subscribers = new CopyOnWriteArrayList<>();

    public void subscribe(Consumer<Announced> subscriber) {
        subscribers.add(subscriber);
    }

    public void unsubscribe(Consumer<Announced> subscriber) {
        subscribers.remove(subscriber);
    }

    void pass(@Observes Announced announced) {
        subscribers.forEach(subscriber -> subscriber.accept(announced));
    }
}
