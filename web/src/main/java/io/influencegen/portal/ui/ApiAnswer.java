package io.influencegen.portal.ui;

import io.influencegen.portal.api.ProblemDocument;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The problem document for a program's request that failed before any resource saw it. */
final class ApiAnswer {
    private static final List<String> FOR_PROGRAMS = List.of("/api", "/openapi", "/openapi.json");

    private ApiAnswer() {}

    static boolean isFor(String path) {
        return FOR_PROGRAMS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    static void write(HttpServletResponse answer, int status, String path, String reference, Texts texts)
            throws IOException {
        String code = codeOf(status);
        var words = new ProblemDocument.Words(
                texts.format("error." + code + ".cause"), texts.format("error." + code + ".next"));
        answer.setContentType(ProblemDocument.MEDIA_TYPE);
        answer.setCharacterEncoding("UTF-8");
        answer.getWriter().write(new ProblemDocument(status, code, words, path, reference, List.of()).toJson());
        answer.flushBuffer();
    }

    private static String codeOf(int status) {
        return switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED -> "not-signed-in";
            case HttpServletResponse.SC_FORBIDDEN -> "not-allowed";
            case HttpServletResponse.SC_NOT_FOUND -> "unknown-address";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "method-not-allowed";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "body-too-large";
            case HttpServletResponse.SC_REQUEST_URI_TOO_LONG, 431 -> "address-too-long";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "malformed-request" : "unexpected";
        };
    }
}
