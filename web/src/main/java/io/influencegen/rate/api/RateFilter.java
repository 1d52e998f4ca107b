package io.influencegen.rate.api;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.origin.ui.PresentedKey;
import io.influencegen.rate.boundary.RateError;
import io.influencegen.rate.boundary.RateLimits;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Nobody takes more than a share: a key, a person in a browser, or an address of the network that shows neither. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class RateFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String VERDICT = RateFilter.class.getName();

    @Context
    private HttpServletRequest servletRequest;

    @Inject
    private RequestContext context;

    @Inject
    private RateLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        RateLimits.Verdict verdict = limits.take(caller());
        request.setProperty(VERDICT, verdict);
        if (!verdict.served()) {
            throw new DomainException(RateError.TOO_MANY_REQUESTS, seconds(verdict));
        }
    }

    /** As the IETF drafts them (RateLimit header fields for HTTP). */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(VERDICT) instanceof RateLimits.Verdict verdict) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"default\";q=" + verdict.limit() + ";w=60");
            response.getHeaders().putSingle("RateLimit", "\"default\";r=" + verdict.left() + ";t=" + seconds(verdict));
            if (!verdict.served()) {
                response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds(verdict));
            }
        }
    }

    private String caller() {
        return PresentedKey.grant(servletRequest)
                .map(grant -> "key " + grant.key())
                .or(() -> context.caller().user().map(UserId::toString).map("user "::concat))
                .orElseGet(() -> "address " + context.ip());
    }

    private static long seconds(RateLimits.Verdict verdict) {
        return (verdict.pause().toMillis() + 999) / 1000;
    }
}
