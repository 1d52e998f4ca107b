package io.influencegen.portal.ui;

import io.influencegen.access.boundary.RequestContext;
import jakarta.enterprise.event.Event;
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
import java.util.OptionalInt;

/** Deny by default: a path is a page of {@link PortalPage} whose audience the caller belongs to, or has a guard of its own. */
@WebFilter(filterName = "page-guard", urlPatterns = "/*", asyncSupported = true)
public class PageGuard extends HttpFilter {
    /** Tells the script of an open page why its request was not answered. */
    static final String SESSION_HEADER = "Ig-Session";

    private static final long serialVersionUID = 1L;
    private static final List<String> GUARDED_ELSEWHERE = List.of(
            "/api/v1/",
            "/jakarta.faces.resource/",
            "/live",
            "/session/",
            "/sign-on",
            "/bank/transfers",
            "/gallery/download",
            "/identity/avatar",
            "/kyc/picture",
            "/moderation/picture",
            "/notification/preview",
            "/pictures/",
            "/privacy/download",
            "/uploads/",
            "/imaging/feed",
            "/imaging/preview",
            "/imaging/model-preview",
            "/openapi",
            "/health",
            "/metrics");

    @Inject
    private transient RequestContext context;

    @Inject
    private transient Event<PageRefused> refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.equals("/")) {
            response.sendRedirect(PortalPage.HOME.getPath());
            return;
        }
        if (GUARDED_ELSEWHERE.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PortalPage> page = PortalPage.at(path);
        OptionalInt malformed =
                PageRequest.fault(request, page.map(PortalPage::largestUpload).orElse(0));
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (malformed.isPresent()) {
            PageRequest.readOff(request);
            response.sendError(malformed.getAsInt());
        } else if (page.get().allows(context.caller())) {
            chain.doFilter(request, response);
        } else if (context.caller().isSignedIn()) {
            refusals.fire(new PageRefused(path));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (FacesProblems.isPartial(request)) {
            response.setHeader(SESSION_HEADER, "ended");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(
                    PortalPage.SIGN_IN.getPath() + "?next=" + URLEncoder.encode(wish(request), StandardCharsets.UTF_8));
        }
    }

    private static String wish(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
