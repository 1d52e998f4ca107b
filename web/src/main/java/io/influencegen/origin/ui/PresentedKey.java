package io.influencegen.origin.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/** The key a program shows with its request; pages take none. */
public final class PresentedKey {
    public static final String HEADER = "Authorization";
    private static final String PROGRAMS = "/api/";
    private static final String GRANT = PresentedKey.class.getName() + ".grant";
    private static final String REFUSED = PresentedKey.class.getName() + ".refused";

    private PresentedKey() {}

    /** Whether the caller shows a key, which a browser never does by itself. */
    public static boolean isOn(HttpServletRequest request) {
        return request.getHeader(HEADER) != null && request.getRequestURI().startsWith(PROGRAMS);
    }

    /** What a known key may be used for: to read or write in areas of the API. */
    public record Grant(UUID key, BiPredicate<String, Boolean> scopes) {
        public boolean allows(String area, boolean writing) {
            return scopes.test(area, writing);
        }
    }

    public static void accept(HttpServletRequest request, Grant grant) {
        request.setAttribute(GRANT, grant);
    }

    /** Empty for who calls without a key. */
    public static Optional<Grant> grant(HttpServletRequest request) {
        return Optional.ofNullable((Grant) request.getAttribute(GRANT));
    }

    public static void refuse(HttpServletRequest request) {
        request.setAttribute(REFUSED, true);
    }

    /** Whether the request came with credentials that nobody has; never mistaken for one without any. */
    public static boolean isRefused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }
}
