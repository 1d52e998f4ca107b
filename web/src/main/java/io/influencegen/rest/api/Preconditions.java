package io.influencegen.rest.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.boundary.RestError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** Nobody changes what they have not seen: a change names the ETag of the state it was made on. */
@RequestScoped
public class Preconditions {
    @Inject
    private HttpServletRequest request;

    /** Refuses a change that names no state (428) or another one than {@code current} (412). */
    public void requireMatch(Record current) {
        String seen = request.getHeader(HttpHeaders.IF_MATCH);
        if (seen == null) {
            throw new DomainException(RestError.PRECONDITION_REQUIRED);
        }
        if (!EntityTags.names(seen, EntityTags.of(ViewWriter.write(current)))) {
            throw new DomainException(RestError.PRECONDITION_FAILED);
        }
    }
}
