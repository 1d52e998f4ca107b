package io.influencegen.live.ui;

import io.influencegen.access.boundary.SessionId;
import io.influencegen.identity.boundary.Sessions;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.LiveFeed;
import io.influencegen.settings.boundary.PortalSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** Joins the pages that are open to the announcements of all nodes, from deployment to undeployment. */
@ApplicationScoped
public class LiveSessions {
    private static final Logger LOG = System.getLogger(LiveSessions.class.getName());
    private static final int LOOK_SECONDS = 25;

    private static final Metadata OPEN_PAGES = Metadata.builder()
            .withName("influencegen_open_pages")
            .withDescription("Pages connected to this node for live updates.")
            .build();

    @Inject
    private LiveFeed feed;

    @Inject
    private Sessions sessions;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    @RegistryScope(scope = MetricRegistry.APPLICATION_SCOPE)
    private MetricRegistry registry;

    @Resource
    private ManagedThreadFactory threads;

    private Switchboard board;
    private Consumer<Announced> subscriber;
    private ScheduledExecutorService rounds;
    private ScheduledFuture<?> looking;

    void start() {
        board = new Switchboard(sessions::callerOf, clock);
        subscriber = this::hear;
        feed.subscribe(subscriber);
        registry.gauge(OPEN_PAGES, board::size);
        rounds = Executors.newSingleThreadScheduledExecutor(threads);
        looking = rounds.scheduleWithFixedDelay(this::lookAround, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        looking.cancel(false);
        rounds.shutdownNow();
        feed.unsubscribe(subscriber);
        board.closeAll();
    }

    /** A page that comes, or comes back, is told the banner: it may have missed a change. */
    void opened(Line line, Optional<SessionId> session) {
        if (board.connect(line, session)) {
            board.tell(line, "banner", Map.of("text", settings.text(PortalSettings.BANNER)));
        }
    }

    void heardFrom(Line line) {
        board.heardFrom(line);
    }

    void closed(Line line) {
        board.disconnect(line);
    }

    private void hear(Announced announced) {
        if (announced.topic().equals(Sessions.ENDED)) {
            Stream.of(announced.payload().get(Sessions.IDS).split(","))
                    .map(SessionId::of)
                    .forEach(board::end);
        } else {
            board.pass(announced);
        }
    }

    private void lookAround() {
        try {
            board.lookAround();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Open pages could not be looked after, the next round tries again", failed);
        }
    }
}
