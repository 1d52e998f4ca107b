package io.influencegen.access.boundary;

import jakarta.enterprise.context.RequestScoped;

/** Caller, address and correlation id of the work at hand; of the system itself where no edge has said otherwise. */
@RequestScoped
public class RequestContext {
    private Caller caller = Caller.system("background");
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

    public Caller caller() {
        return caller;
    }

    public String ip() {
        return ip;
    }

    public String correlationId() {
        return correlationId;
    }
}
