package io.influencegen.live.ui;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A line that is a WebSocket. */
final class SocketLine implements Line {
    private static final Logger LOG = System.getLogger(SocketLine.class.getName());
    private static final long SEND_MILLIS = 10_000;

    private final Session session;

    /** The line of a session that may be over already, so it must not be asked for anything but its id. */
    SocketLine(Session session) {
        this.session = session;
    }

    static SocketLine opened(Session session) {
        session.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        return new SocketLine(session);
    }

    @Override
    public void send(String text, Consumer<Line> failed) {
        try {
            session.getAsyncRemote().sendText(text, result -> {
                if (!result.isOK()) {
                    failed.accept(this);
                }
            });
        } catch (IllegalStateException closed) {
            failed.accept(this);
        }
    }

    @Override
    public void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.DEBUG, "A page went away", gone);
        }
    }

    @Override
    public void close(Ending ending) {
        try {
            session.close(new CloseReason(
                    ending == Ending.FULL ? CloseReason.CloseCodes.TRY_AGAIN_LATER : CloseReason.CloseCodes.GOING_AWAY,
                    ""));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.DEBUG, "A page went away", gone);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SocketLine line && line.session.getId().equals(session.getId());
    }

    @Override
    public int hashCode() {
        return session.getId().hashCode();
    }
}
