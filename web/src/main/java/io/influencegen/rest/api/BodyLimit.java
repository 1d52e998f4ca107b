package io.influencegen.rest.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.boundary.RestError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** No request is larger than a sensible one: neither its address nor its body, announced or not. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int LONGEST_QUERY = 8 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        String query = Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery())
                .orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw new DomainException(RestError.ADDRESS_TOO_LONG);
        }
        if (request.getLength() > LARGEST_BODY) {
            throw new DomainException(RestError.BODY_TOO_LARGE);
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static final class Limited extends FilterInputStream {
        private long left = LARGEST_BODY;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new DomainException(RestError.BODY_TOO_LARGE);
            }
        }
    }
}
