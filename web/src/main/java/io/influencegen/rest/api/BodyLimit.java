package io.influencegen.rest.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.boundary.RestError;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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

    @Inject
    @Any
    private Instance<LargeBody> larger;

    @Override
    public void filter(ContainerRequestContext request) {
        String query = Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery())
                .orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw new DomainException(RestError.ADDRESS_TOO_LONG);
        }
        int most = most(request.getUriInfo().getPath(false));
        if (request.getLength() > most) {
            throw new DomainException(RestError.BODY_TOO_LARGE);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), request.getLength(), most));
    }

    private int most(String path) {
        return larger.stream()
                .filter(known -> known.isAt(path))
                .mapToInt(LargeBody::most)
                .findFirst()
                .orElse(LARGEST_BODY);
    }

    /**
     * Ends where the caller said that the body ends, because the server does not see it: it waits for more from a client that
     * offers to speak HTTP/2, as the one in Java does with its first request.
     */
    private static final class Limited extends FilterInputStream {
        private final long announced;
        private final int most;
        private long seen;

        Limited(InputStream body, int announced, int most) {
            super(body);
            this.most = most;
            this.announced = announced < 0 ? Long.MAX_VALUE : announced;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, announced - seen);
            int read = wanted == 0 && length > 0 ? -1 : super.read(bytes, offset, wanted);
            seen += Math.max(0, read);
            if (seen > most) {
                throw new DomainException(RestError.BODY_TOO_LARGE);
            }
            return read;
        }
    }
}
