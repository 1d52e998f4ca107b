package io.influencegen.moderation.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.AppealDesk;
import io.influencegen.moderation.boundary.BlockedPictures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Small pictures for staff: {@code ?blocked=…} of the block list, for administrators, or {@code ?appeal=…}. Each a PNG of our own. */
@WebServlet("/moderation/picture")
public class ModerationPictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BlockedPictures blocked;

    @Inject
    private transient AppealDesk appeals;

    @Inject
    private transient RequestContext context;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean administrator = context.caller().has(Role.ADMINISTRATOR);
        if (!context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!administrator && !context.caller().has(Role.CAMPAIGN_MANAGER)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            send(request, response, administrator);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, boolean administrator)
            throws IOException {
        try (InputStream content = open(request, administrator)) {
            byte[] png = content.readAllBytes();
            response.setContentType("image/png");
            response.setHeader("Cache-Control", "private, max-age=3600");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Content-Disposition", "inline; filename=\"picture.png\"");
            response.setContentLength(png.length);
            response.getOutputStream().write(png);
        } catch (DomainException | IllegalArgumentException unknown) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private InputStream open(HttpServletRequest request, boolean administrator) {
        String onList = request.getParameter("blocked");
        String appeal = request.getParameter("appeal");
        if (onList != null && administrator) {
            return blocked.thumbnail(UUID.fromString(onList));
        }
        if (appeal != null) {
            return appeals.thumbnail(UUID.fromString(appeal));
        }
        throw new DomainException(CommonError.NOT_FOUND);
    }
}
