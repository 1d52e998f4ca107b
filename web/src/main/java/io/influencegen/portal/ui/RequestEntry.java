package io.influencegen.portal.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.logging.LogContext;
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
    private static final String CORRELATION_HEADER = "X-Correlation-Id";
    private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Inject
    private transient RequestContext context;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String correlationId = Optional.ofNullable(request.getHeader(CORRELATION_HEADER))
                .filter(id -> ACCEPTED_ID.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        context.begin(context.caller(), request.getRemoteAddr(), correlationId);
        response.setHeader(CORRELATION_HEADER, correlationId);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        LogContext.begin(correlationId);
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.end();
        }
    }
}
