package io.influencegen.worker.api;

import io.influencegen.logging.LogContext;
import io.influencegen.worker.schedule.Trace;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Joins what the worker does and logs with the caller's trace (W3C {@code traceparent}), or begins one. */
@Provider
@PreMatching
@jakarta.annotation.Priority(0)
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String HEADER = "traceparent";

    @Override
    public void filter(ContainerRequestContext request) {
        Trace trace = Trace.join(request.getHeaderString(HEADER));
        Trace.begin(trace);
        LogContext.begin(trace.id());
        request.setProperty(HEADER, trace);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(HEADER) instanceof Trace trace) {
            response.getHeaders().putSingle(HEADER, trace.parent());
        }
        Trace.end();
        LogContext.end();
    }
}
