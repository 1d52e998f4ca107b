package io.influencegen.live.ui;

import io.influencegen.access.boundary.SessionId;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Optional;

/** Where open pages listen. They have nothing to say here; what they do say is not read. */
@ServerEndpoint("/live")
public class LiveEndpoint {
    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());
    private static final int LONGEST_MESSAGE = 1024;

    @Inject
    private LiveSessions sessions;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
        sessions.opened(SocketLine.opened(session), session(session));
    }

    @OnMessage
    public void pong(PongMessage message, Session session) {
        sessions.heardFrom(new SocketLine(session));
    }

    @OnMessage
    public void ignore(String message, Session session) {
        sessions.heardFrom(new SocketLine(session));
    }

    @OnClose
    public void close(Session session, CloseReason reason) {
        sessions.closed(new SocketLine(session));
    }

    @OnError
    public void fail(Session session, Throwable failure) {
        LOG.log(Level.DEBUG, "A page went away", failure);
        sessions.closed(new SocketLine(session));
    }

    /** The container's name for the caller, as {@code identity} told it. */
    private static Optional<SessionId> session(Session session) {
        return Optional.ofNullable(session.getUserPrincipal())
                .map(Principal::getName)
                .map(SessionId::of);
    }
}
