package io.influencegen.notification.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/**
 * The HTML of the mail that its editor previews, for a frame of the editor. It is whatever was typed, so it may load nothing
 * and run nothing, and belongs to no origin.
 */
@WebServlet("/notification/preview")
public class MailPreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String DRAFT = MailPreviewServlet.class.getName();
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

    @Inject
    private transient RequestContext context;

    /** What this session's editor shows next. */
    static void show(ExternalContext external, String html) {
        external.getSessionMap().put(DRAFT, html);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!context.caller().has(Role.ADMINISTRATOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<String> draft = Optional.ofNullable(request.getSession(false)).map(MailPreviewServlet::draft);
        if (draft.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(draft.get());
    }

    private static String draft(HttpSession session) {
        return (String) session.getAttribute(DRAFT);
    }
}
