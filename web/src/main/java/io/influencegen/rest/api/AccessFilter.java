package io.influencegen.rest.api;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.origin.ui.PresentedKey;
import io.influencegen.origin.ui.SameOrigin;
import io.influencegen.rest.boundary.RestError;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Deny by default: a resource method says itself, or through its class, who may call it, and one that says nothing can be
 * called by nobody. Checked here and not left to the container, which lets such methods pass.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    @Inject
    private RequestContext context;

    @Override
    public void filter(ContainerRequestContext request) {
        if (PresentedKey.isRefused(servletRequest)) {
            throw new DomainException(RestError.INVALID_KEY);
        }
        Method method = resource.getResourceMethod();
        if (request.getMethod().equals("OPTIONS")) {
            return;
        }
        if (method == null || !method.getDeclaringClass().getName().startsWith("io.influencegen.")) {
            throw new NotAllowedException("GET");
        }
        requireAudience(method);
        requireScope(request);
        requireOurOwnPage(request);
    }

    private void requireAudience(Method method) {
        if (isOpen(method)) {
            return;
        }
        Caller caller = context.caller();
        if (!caller.isSignedIn()) {
            throw new DomainException(CommonError.NOT_SIGNED_IN);
        }
        Optional<RolesAllowed> audience = audience(method);
        boolean allowed = audience.stream()
                .flatMap(roles -> Stream.of(roles.value()))
                .anyMatch(role -> role.equals(Audience.SIGNED_IN) || caller.has(Role.ofKey(role)));
        if (!allowed) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
    }

    /** A key opens what it was made for: an area of the API is the first part of a resource's path. */
    private void requireScope(ContainerRequestContext request) {
        String area = request.getUriInfo().getPathSegments().get(0).getPath();
        boolean writing = !READING.contains(request.getMethod());
        boolean missing = PresentedKey.grant(servletRequest)
                .filter(grant -> !grant.allows(area, writing))
                .isPresent();
        if (missing) {
            throw new DomainException(RestError.SCOPE_MISSING, area + (writing ? ":write" : ":read"));
        }
    }

    /** A cookie is sent by the browser whoever asks it to; a key is not. So cookies change things from our own pages only. */
    private void requireOurOwnPage(ContainerRequestContext request) {
        boolean byCookie = context.caller().isSignedIn() && !PresentedKey.isOn(servletRequest);
        boolean ours = request.getHeaderString("X-Requested-With") != null && SameOrigin.holds(servletRequest);
        if (byCookie && !READING.contains(request.getMethod()) && !ours) {
            throw new DomainException(RestError.FOREIGN_REQUEST);
        }
    }

    private static boolean isOpen(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || (!method.isAnnotationPresent(RolesAllowed.class)
                        && method.getDeclaringClass().isAnnotationPresent(PermitAll.class));
    }

    private static Optional<RolesAllowed> audience(Method method) {
        return Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(RolesAllowed.class)));
    }
}
