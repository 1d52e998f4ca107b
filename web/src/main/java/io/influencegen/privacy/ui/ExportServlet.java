package io.influencegen.privacy.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.privacy.boundary.PersonalData;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** A copy of one's data to take along: {@code ?id=…}, to whom it is about and to nobody else. */
@WebServlet("/privacy/download")
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonalData data;

    @Inject
    private transient RequestContext context;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try (InputStream content = data.download(
                UUID.fromString(Optional.ofNullable(request.getParameter("id")).orElse("")))) {
            response.setContentType("application/zip");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", "attachment; filename=\"my-data.zip\"");
            content.transferTo(response.getOutputStream());
        } catch (DomainException | IllegalArgumentException unknown) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
