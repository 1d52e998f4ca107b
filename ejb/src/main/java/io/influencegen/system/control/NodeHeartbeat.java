package io.influencegen.system.control;

import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.system.boundary.NodeView;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells every ten seconds that this node lives, and forgets those long gone. A node is one life of a process. */
@Singleton
@Startup
public class NodeHeartbeat {
    private static final Logger LOG = System.getLogger(NodeHeartbeat.class.getName());

    @Inject
    private NodeRepository nodes;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "influencegen.node.id", defaultValue = "node")
    private String name;

    @Inject
    @ConfigProperty(name = "influencegen.http.address", defaultValue = "127.0.0.1")
    private String address;

    @Inject
    @ConfigProperty(name = "influencegen.http.port", defaultValue = "0")
    private int port;

    @Inject
    @ConfigProperty(name = "influencegen.version", defaultValue = "")
    private String version;

    private UUID id;
    private Instant startedAt;

    @PostConstruct
    void start() {
        startedAt = clock.instant();
        id = TimeOrderedId.next(startedAt.toEpochMilli());
        tell();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tell() {
        Instant now = clock.instant();
        Runtime machine = Runtime.getRuntime();
        nodes.saw(
                id,
                new NodeView(
                        name,
                        address + ":" + port,
                        version,
                        startedAt,
                        now,
                        machine.totalMemory() - machine.freeMemory(),
                        machine.maxMemory(),
                        false));
        int forgotten = nodes.forgetSeenBefore(now.minus(NodeRepository.FORGOTTEN_AFTER));
        if (forgotten > 0) {
            LOG.log(Level.INFO, "Nodes forgotten, count={0}", forgotten);
        }
    }

    @PreDestroy
    void stop() {
        nodes.forget(id);
    }
}
