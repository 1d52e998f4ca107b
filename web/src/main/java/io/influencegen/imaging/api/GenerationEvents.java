package io.influencegen.imaging.api;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.GenerationNews;
import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.LiveFeed;
import io.influencegen.rest.api.ViewWriter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Programs that follow pictures of theirs by server-sent events; each line ends with its picture's way. */
@ApplicationScoped
public class GenerationEvents {
    private static final int MOST = 500;
    private static final int MOST_PER_PERSON = 50;

    @Inject
    private LiveFeed feed;

    @Inject
    private GenerationNews news;

    @Inject
    private GenerationDocuments documents;

    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private Consumer<Announced> subscription;

    private record Follower(UserId owner, UUID id, SseEventSink sink, Sse sse) {}

    @PostConstruct
    void open() {
        subscription = this::hear;
        feed.subscribe(subscription);
    }

    @PreDestroy
    void close() {
        feed.unsubscribe(subscription);
        followers.forEach(follower -> follower.sink().close());
    }

    /** Tells how it is now, then every change; listens first, so that nothing falls between. */
    void follow(UserId owner, UUID id, SseEventSink sink, Sse sse) {
        followers.removeIf(follower -> follower.sink().isClosed());
        long mine = followers.stream().filter(one -> one.owner().equals(owner)).count();
        if (followers.size() >= MOST || mine >= MOST_PER_PERSON) {
            throw new DomainException(CommonError.BUSY);
        }
        Follower follower = new Follower(owner, id, sink, sse);
        followers.add(follower);
        tell(follower);
    }

    private void hear(Announced announced) {
        String id = announced.payload().get("id");
        if (!announced.topic().equals("generation") || id == null) {
            return;
        }
        followers.stream()
                .filter(follower -> follower.id().toString().equals(id))
                .forEach(this::tell);
    }

    private void tell(Follower follower) {
        Optional<GenerationView> view = news.find(follower.owner(), follower.id());
        boolean last = view.isEmpty() || view.get().state().isFinal();
        if (last) {
            followers.remove(follower);
        }
        if (view.isEmpty() || follower.sink().isClosed()) {
            follower.sink().close();
            return;
        }
        String document = ViewWriter.write(documents.of(view.get()));
        var event = follower.sse()
                .newEventBuilder()
                .name("generation")
                .data(document)
                .build();
        follower.sink().send(event).whenComplete((sent, failed) -> {
            if (last || failed != null) {
                followers.remove(follower);
                follower.sink().close();
            }
        });
    }
}
