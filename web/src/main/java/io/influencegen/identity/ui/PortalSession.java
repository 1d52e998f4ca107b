package io.influencegen.identity.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;

/** What the HTTP session knows of the person: the account's id alone, so that roles are always today's. */
public final class PortalSession {
    private static final String USER = PortalSession.class.getName();

    private PortalSession() {}

    public static Optional<UserId> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (UserId) session.getAttribute(USER));
    }

    /** A fresh session id for a fresh identity: nobody can plant a session beforehand. */
    public static void start(HttpServletRequest request, Caller caller) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(USER, caller.user().orElseThrow());
    }

    /** The session ends this long after its last request; a new limit holds from the next request on. */
    static void keep(HttpServletRequest request, Duration idle) {
        Optional.ofNullable(request.getSession(false))
                .filter(session -> session.getMaxInactiveInterval() != idle.toSeconds())
                .ifPresent(session -> session.setMaxInactiveInterval((int) idle.toSeconds()));
    }

    public static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
