package io.influencegen.upload.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.origin.ui.SameOrigin;
import io.influencegen.upload.tus.TusAnswer;
import io.influencegen.upload.tus.TusRequest;
import io.influencegen.upload.tus.TusSpeech;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Where our own pages bring files: with the session, and from nowhere else. */
@WebServlet(UploadServlet.PATH + "*")
public class UploadServlet extends HttpServlet {
    static final String PATH = "/uploads/";

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient TusSpeech speech;

    @Inject
    private transient RequestContext context;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!READING.contains(request.getMethod()) && !isFromOurPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
            Optional<String> id = Optional.of(path).filter(text -> !text.isEmpty());
            write(response, speech.answer(new TusRequest(request, request.getInputStream(), PATH, id)));
        }
    }

    /** A form elsewhere can neither send the protocol's header nor hide where it stands. */
    private static boolean isFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader("Tus-Resumable") != null
                && SameOrigin.holds(request)
                && (site == null || site.equals("same-origin"));
    }

    private static void write(HttpServletResponse response, TusAnswer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body().isPresent()) {
            byte[] text = answer.body().get().text().getBytes(StandardCharsets.UTF_8);
            response.setContentType(answer.body().get().type());
            response.setContentLength(text.length);
            response.getOutputStream().write(text);
        }
    }
}
