package io.influencegen.imaging.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.imaging.boundary.ModelPreviews;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The picture that stands for a model, for whoever is signed in. An address with its version never shows another. */
@WebServlet(ModelPreviewServlet.PATH)
public class ModelPreviewServlet extends HttpServlet {
    static final String PATH = "/imaging/model-preview";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ModelPreviews previews;

    @Inject
    private transient RequestContext context;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Optional<String> version =
                Optional.ofNullable(request.getParameter("name")).flatMap(previews::versionOf);
        if (version.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean named = version.get().equals(request.getParameter("v"));
        String tag = "\"" + version.get() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", named ? "private, max-age=31536000, immutable" : "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try (InputStream picture = previews.open(version.get())) {
            picture.transferTo(response.getOutputStream());
        }
    }
}
