package io.influencegen.consent.api;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.consent.boundary.ConsentError;
import io.influencegen.consent.boundary.ConsentGate;
import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Programs act for people: for whoever has not agreed to the texts in force they may read them and agree, and ask about that
 * person's own data, but nothing else.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ConsentApiFilter implements ContainerRequestFilter {
    private static final Set<String> OPEN = Set.of("consents", "legal-texts", "privacy", "me");

    @Inject
    private RequestContext context;

    @Inject
    private ConsentGate gate;

    @Override
    public void filter(ContainerRequestContext request) {
        String area = request.getUriInfo().getPathSegments().get(0).getPath();
        boolean reading = request.getMethod().equals("OPTIONS");
        if (!reading && !OPEN.contains(area) && !gate.lets(context.caller())) {
            throw new DomainException(ConsentError.CONSENT_REQUIRED);
        }
    }
}
