package io.influencegen.portal.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import java.util.Set;

/** What any page may be asked, before it is asked: the ways and sizes that a browser uses. */
final class PageRequest {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final int LONGEST_QUERY = 8 * 1024;
    private static final int LARGEST_FORM = 4 * 1024 * 1024;
    private static final int LARGEST_READ_OFF = 100 * 1024 * 1024;
    private static final String MULTIPART = "multipart/form-data";

    private PageRequest() {}

    /** The status that says what is wrong with a request; empty where nothing is. */
    static OptionalInt fault(HttpServletRequest request, int largestUpload) {
        if (!METHODS.contains(request.getMethod())) {
            return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (request.getQueryString() != null && request.getQueryString().length() > LONGEST_QUERY) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        }
        return request.getMethod().equals("POST") ? faultOfForm(request, largestUpload) : OptionalInt.empty();
    }

    /** A browser that is still sending hears no answer, so what is refused is read first, within reason. */
    static void readOff(HttpServletRequest request) throws IOException {
        if (type(request).startsWith(MULTIPART) && request.getContentLengthLong() <= LARGEST_READ_OFF) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static OptionalInt faultOfForm(HttpServletRequest request, int largestUpload) {
        long length = request.getContentLengthLong();
        if (largestUpload > 0 && type(request).startsWith(MULTIPART)) {
            return length < 0 || length > largestUpload
                    ? OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
                    : OptionalInt.empty();
        }
        if (!type(request).startsWith("application/x-www-form-urlencoded")) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        return length > LARGEST_FORM
                ? OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
                : OptionalInt.empty();
    }

    private static String type(HttpServletRequest request) {
        return request.getContentType() == null ? "" : request.getContentType();
    }
}
