package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.PasskeyQuestion;
import io.influencegen.identity.boundary.SessionToken;
import io.influencegen.identity.boundary.SignOnJourney;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the HTTP session knows of the person: the name and proof of an entry in the register of sessions and nothing else, so
 * that who it is, with which roles, and whether they are still in is always today's.
 */
final class PortalSession {
    private static final String TOKEN = PortalSession.class.getName();
    private static final String TICKET = TOKEN + ".ticket";
    private static final String JOURNEY = TOKEN + ".journey";
    private static final String TIME_ZONE = TOKEN + ".time-zone";
    private static final String QUESTION = TOKEN + ".question";

    private PortalSession() {}

    static Optional<SessionToken> token(HttpServletRequest request) {
        return of(request, session -> (SessionToken) session.getAttribute(TOKEN));
    }

    /** A fresh session id for a fresh identity: nobody can plant a session beforehand. */
    static void start(HttpServletRequest request, SessionToken token) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().removeAttribute(TICKET);
        request.getSession().setAttribute(TOKEN, token);
    }

    /** In which time zone its person reads; kept here, so that no request has to ask the database. */
    static void readIn(HttpServletRequest request, ZoneId timeZone) {
        request.getSession().setAttribute(TIME_ZONE, timeZone);
    }

    static Optional<ZoneId> timeZone(HttpServletRequest request) {
        return of(request, session -> (ZoneId) session.getAttribute(TIME_ZONE));
    }

    /** Somebody has shown the right password, and nothing else yet: they are nobody until they show a code. */
    static void await(HttpServletRequest request, String ticket) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(TICKET, ticket);
    }

    static Optional<String> ticket(HttpServletRequest request) {
        return of(request, session -> (String) session.getAttribute(TICKET));
    }

    /** Somebody is away at the company's sign-on, and goes there afterwards. */
    record Journey(SignOnJourney there, String next) implements Serializable {}

    static void travel(HttpServletRequest request, Journey journey) {
        request.getSession(true).setAttribute(JOURNEY, journey);
    }

    /** Whoever comes back does so once. */
    static Optional<Journey> endOfJourney(HttpServletRequest request) {
        return take(request, JOURNEY).map(Journey.class::cast);
    }

    /** A device is asked for a passkey; it answers once. */
    static void ask(HttpServletRequest request, PasskeyQuestion question) {
        request.getSession(true).setAttribute(QUESTION, question);
    }

    static Optional<PasskeyQuestion> answer(HttpServletRequest request) {
        return take(request, QUESTION).map(PasskeyQuestion.class::cast);
    }

    private static Optional<Object> take(HttpServletRequest request, String name) {
        return of(request, session -> {
            Object kept = session.getAttribute(name);
            session.removeAttribute(name);
            return kept;
        });
    }

    /** The session ends this long after its last request; a new limit holds from the next request on. */
    static void keep(HttpServletRequest request, Duration idle) {
        int seconds = (int) idle.toSeconds();
        of(request, session -> {
            if (session.getMaxInactiveInterval() != seconds) {
                session.setMaxInactiveInterval(seconds);
            }
            return session;
        });
    }

    static void end(HttpServletRequest request) {
        of(request, session -> {
            session.invalidate();
            return session;
        });
    }

    /** Another request may have ended the session in the meantime; then there is none. */
    private static <T> Optional<T> of(HttpServletRequest request, Function<HttpSession, T> work) {
        try {
            return Optional.ofNullable(request.getSession(false)).map(work);
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }
}
