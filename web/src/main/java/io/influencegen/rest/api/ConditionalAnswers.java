package io.influencegen.rest.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Set;

/** Gives everything that is read, or was just written, an ETag, and says "not modified" to a caller who has it already. */
@Provider
public class ConditionalAnswers implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> SHOWING = Set.of("GET", "HEAD", "PUT");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean view = response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getEntity() instanceof Record
                && SHOWING.contains(request.getMethod());
        if (!view) {
            return;
        }
        String json = ViewWriter.write(response.getEntity());
        String tag = EntityTags.of(json);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = null;
        if (READING.contains(request.getMethod())) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        }
        if (known != null && EntityTags.names(known, tag)) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(json, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
