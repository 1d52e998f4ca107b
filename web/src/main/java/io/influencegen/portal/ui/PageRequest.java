package io.influencegen.portal.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import java.util.Set;

/** What any page may be asked, before it is asked: the ways and sizes that a browser uses. */
final class PageRequest {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final int LONGEST_QUERY = 8 * 1024;
    private static final int LARGEST_FORM = 4 * 1024 * 1024;

    private PageRequest() {}

    /** The status that says what is wrong with a request; empty where nothing is. */
    static OptionalInt fault(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (request.getQueryString() != null && request.getQueryString().length() > LONGEST_QUERY) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        }
        return request.getMethod().equals("POST") ? faultOfForm(request) : OptionalInt.empty();
    }

    private static OptionalInt faultOfForm(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (type.startsWith("multipart/form-data")) {
            return OptionalInt.empty();
        }
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        return request.getContentLengthLong() > LARGEST_FORM
                ? OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
                : OptionalInt.empty();
    }
}
