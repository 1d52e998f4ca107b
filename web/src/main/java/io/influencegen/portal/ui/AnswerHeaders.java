package io.influencegen.portal.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Map;

/** The headers that protect every answer, whatever answers; a content policy given later replaces the first instead of joining it. */
final class AnswerHeaders extends HttpServletResponseWrapper {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
    private static final String TRANSPORT = "Strict-Transport-Security";
    private static final String TRANSPORT_FOR_A_YEAR = "max-age=31536000; includeSubDomains";
    private static final String RESOURCES = "/jakarta.faces.resource/";

    private AnswerHeaders(HttpServletResponse response) {
        super(response);
    }

    static HttpServletResponse on(HttpServletRequest request, HttpServletResponse response, ContentPolicy policy) {
        ALWAYS.forEach(response::setHeader);
        response.setHeader(ContentPolicy.HEADER, policy.getText());
        if (request.isSecure()) {
            response.setHeader(TRANSPORT, TRANSPORT_FOR_A_YEAR);
        }
        if (!request.getRequestURI().startsWith(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
        return new AnswerHeaders(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (ContentPolicy.HEADER.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
