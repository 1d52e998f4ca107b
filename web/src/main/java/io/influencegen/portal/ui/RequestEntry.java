package io.influencegen.portal.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.logging.LogContext;
import io.influencegen.origin.ui.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The first thing every request meets: its correlation id, its context, and the headers every answer carries. */
@WebFilter(filterName = "request-entry", urlPatterns = "/*", asyncSupported = true)
public class RequestEntry extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(RequestEntry.class.getName());
    private static final String CORRELATION_HEADER = "X-Correlation-Id";
    private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Inject
    private transient RequestContext context;

    @Inject
    private transient ClientAddress address;

    @Inject
    private transient ContentPolicy policy;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String correlationId = Optional.ofNullable(request.getHeader(CORRELATION_HEADER))
                .filter(id -> ACCEPTED_ID.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        context.begin(context.caller(), address.of(request), correlationId);
        request.setAttribute(ProblemServlet.REFERENCE, correlationId);
        response.setHeader(CORRELATION_HEADER, correlationId);
        LogContext.begin(correlationId);
        try {
            goOn(request, AnswerHeaders.on(request, response, policy), chain);
        } finally {
            LogContext.end();
        }
    }

    /** What nobody below has handled is logged here, once, and answered without a word about our inside. */
    private static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException unexpected) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Request failed: " + request.getMethod() + " " + request.getRequestURI(),
                    unexpected);
            if (!response.isCommitted()) {
                response.reset();
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
