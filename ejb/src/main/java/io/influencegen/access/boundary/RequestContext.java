package io.influencegen.access.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Caller, session, address and correlation id of the work at hand; of the system itself where no edge has said otherwise. */
@RequestScoped
public class RequestContext {
    private Caller caller = Caller.system("background");
    private Optional<SessionId> session = Optional.empty();
    private ZoneId timeZone = ZoneOffset.UTC;
    private String ip = "";
    private String correlationId = "";

    public void begin(Caller newCaller, String newIp, String newCorrelationId) {
        caller = newCaller;
        ip = newIp;
        correlationId = newCorrelationId;
    }

    public void actAs(Caller newCaller) {
        caller = newCaller;
    }

    /** The caller came by this session. */
    public void during(SessionId newSession) {
        session = Optional.of(newSession);
    }

    /** Whoever reads the answer does so in this time zone. */
    public void readIn(ZoneId newTimeZone) {
        timeZone = newTimeZone;
    }

    /** That of the logs, where nobody has said otherwise. */
    public ZoneId timeZone() {
        return timeZone;
    }

    public Caller caller() {
        return caller;
    }

    /** Empty for programs, the system, and whoever is not signed in. */
    public Optional<SessionId> session() {
        return session;
    }

    public String ip() {
        return ip;
    }

    public String correlationId() {
        return correlationId;
    }
}
