package io.influencegen.origin.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Whether a browser sent a request from one of our own pages; what comes from elsewhere, or hides where from, does not count. */
public final class SameOrigin {
    private SameOrigin() {}

    public static boolean holds(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Origin"))
                .flatMap(SameOrigin::authority)
                .filter(authority -> authority.equalsIgnoreCase(request.getHeader("Host")))
                .isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
