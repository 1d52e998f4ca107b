package io.influencegen.consent.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.consent.boundary.ConsentGate;
import io.influencegen.portal.ui.PortalPage;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Leads whoever has not agreed to the texts in force to the page that asks them, before anything else. What everybody may see,
 * signing out, and what people may ask about their own data stays open to them.
 */
@WebFilter(filterName = "consent-gate", urlPatterns = "/*", asyncSupported = true)
public class ConsentFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final List<String> OPEN = List.of(
            "/api/v1/",
            "/jakarta.faces.resource/",
            "/consent/accept",
            "/privacy/mine",
            "/privacy/download",
            "/session/",
            "/sign-on",
            "/live",
            "/identity/avatar",
            "/pictures/",
            "/openapi",
            "/health",
            "/metrics",
            "/problem");

    @Inject
    private transient RequestContext context;

    @Inject
    private transient ConsentGate gate;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (isOpen(path) || gate.lets(context.caller())) {
            chain.doFilter(request, response);
        } else if (PortalPage.at(path).isEmpty() && !path.equals("/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            redirectWithin(response, question(request));
        } else {
            response.sendRedirect(question(request));
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(path::startsWith)
                || PortalPage.at(path).filter(PortalPage::isOpen).isPresent();
    }

    /** With the way back; that of a form is its page. */
    private static String question(HttpServletRequest request) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        String wish = request.getRequestURI() + (query == null ? "" : "?" + query);
        return PortalPage.CONSENT.getPath() + "?next=" + URLEncoder.encode(wish, StandardCharsets.UTF_8);
    }

    /** As the script of a page understands it. The address is encoded, and so free of what XML would read. */
    private static void redirectWithin(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                        + "\"></redirect></partial-response>");
    }
}
