package io.influencegen.rest.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The description of the API, as the build wrote it: YAML, or JSON for those who ask for it. It holds no secret. */
@WebServlet({"/openapi", OpenApiServlet.AS_JSON})
public class OpenApiServlet extends HttpServlet {
    static final String AS_JSON = "/openapi.json";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean json = wantsJson(request);
        String document = read(json ? "openapi.json" : "openapi.yaml");
        String tag = EntityTags.of(document);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept");
        String known = request.getHeader("If-None-Match");
        if (known != null && EntityTags.names(known, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(json ? "application/json" : "application/yaml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(document);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        super.service(request, response);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return request.getServletPath().equals(AS_JSON) || (accepted.contains("json") && !accepted.contains("yaml"));
    }

    private static String read(String name) throws IOException {
        try (InputStream in = OpenApiServlet.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
