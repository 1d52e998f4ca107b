package io.influencegen.identity.control;

import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.identity.boundary.Sessions;
import io.influencegen.identity.entity.UserSession;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the audit trail and every node which sessions ended. */
@Dependent
public class SessionNews {
    private static final Logger LOG = System.getLogger(SessionNews.class.getName());

    /** As many ids as surely fit into one announcement. */
    private static final int MOST_IDS = 150;

    @Inject
    private AuditLog audit;

    @Inject
    private LivePush push;

    public void ended(List<UserSession> sessions) {
        sessions.forEach(session -> audit.record(entry(session)));
        List<String> ids =
                sessions.stream().map(UserSession::id).map(UUID::toString).toList();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            String some = String.join(",", ids.subList(from, Math.min(from + MOST_IDS, ids.size())));
            push.announce(Audience.nodes(), Sessions.ENDED, Map.of(Sessions.IDS, some));
        }
    }

    private static AuditEntry entry(UserSession session) {
        LOG.log(Level.INFO, "Session {0} ended: {1}", session.id(), session.ending());
        return AuditEntry.of("identity.session-ended")
                .on("session", session.id().toString())
                .change(
                        Map.of(),
                        Map.of(
                                "account",
                                session.userId().toString(),
                                "reason",
                                session.ending().name()));
    }
}
