package io.influencegen.rest.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.boundary.RestError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/** A resource method that takes a command is never called without one: where there is no body at all, no reader is asked. */
@Provider
public class CommandRequired implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean takesCommand = Stream.ofNullable(resource.getResourceMethod())
                .flatMap(method -> Stream.of(method.getParameterTypes()))
                .anyMatch(Class::isRecord);
        if (takesCommand && !request.hasEntity()) {
            throw new DomainException(RestError.MALFORMED_REQUEST);
        }
    }
}
