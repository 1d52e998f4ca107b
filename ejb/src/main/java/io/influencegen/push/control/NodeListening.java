package io.influencegen.push.control;

import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.ListeningResumed;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** This node's listener, from deployment to undeployment, on a connection that no pool lends out. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeListening {
    private static final Logger LOG = System.getLogger(NodeListening.class.getName());
    private static final Duration STOP_GRACE = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "influencegen.db.url")
    private String url;

    @Inject
    @ConfigProperty(name = "influencegen.db.user")
    private String user;

    @Inject
    @ConfigProperty(name = "influencegen.db.password", defaultValue = "")
    private String password;

    @Inject
    private Event<Announced> announcements;

    @Inject
    private Event<ListeningResumed> resumptions;

    @Resource
    private ManagedThreadFactory threads;

    private LiveListener listener;
    private Thread thread;

    @PostConstruct
    void start() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName("influencegen-live");
        database.setTcpKeepAlive(true);
        listener = new LiveListener(database::getConnection, ear());
        thread = threads.newThread(listener);
        thread.setName("live-listener");
        thread.start();
    }

    @PreDestroy
    void stop() {
        listener.stop();
        try {
            thread.join(STOP_GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.log(Level.INFO, "Listening ended, in order={0}", !thread.isAlive());
    }

    private LiveListener.Ear ear() {
        return new LiveListener.Ear() {
            @Override
            public void heard(Announced announced) {
                announcements.fire(announced);
            }

            @Override
            public void resumed() {
                resumptions.fire(new ListeningResumed());
            }
        };
    }
}
