package io.influencegen.rest.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Names the next slice of a list in the header Link (RFC 8288), before {@link ConditionalAnswers} turns the list into text. */
@Provider
@Priority(Priorities.USER + 1)
public class PageLinks implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Listing<?> slice && slice.nextCursor() != null) {
            String next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", slice.nextCursor())
                    .build()
                    .toString();
            String relative = next.substring(next.indexOf(ApiApplication.PATH));
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + relative + ">; rel=\"next\"");
        }
    }
}
