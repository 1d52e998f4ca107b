package io.influencegen.origin.ui;

import jakarta.servlet.http.HttpServletRequest;

/** The key a program shows with its request; pages take none. */
public final class PresentedKey {
    public static final String HEADER = "Authorization";
    private static final String PROGRAMS = "/api/";
    private static final String REFUSED = PresentedKey.class.getName() + ".refused";

    private PresentedKey() {}

    /** Whether the caller shows a key, which a browser never does by itself. */
    public static boolean isOn(HttpServletRequest request) {
        return request.getHeader(HEADER) != null && request.getRequestURI().startsWith(PROGRAMS);
    }

    public static void refuse(HttpServletRequest request) {
        request.setAttribute(REFUSED, true);
    }

    /** Whether the request came with credentials that nobody has; never mistaken for one without any. */
    public static boolean isRefused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }
}
