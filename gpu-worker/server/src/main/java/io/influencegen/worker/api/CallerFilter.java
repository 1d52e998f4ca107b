package io.influencegen.worker.api;

import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets in who knows the secret; where there is none, who is on this machine and no page of some browser. */
@Provider
@PreMatching
public class CallerFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    @Inject
    private WorkerConfiguration configuration;

    @Context
    private HttpServletRequest request;

    private Optional<String> secret;

    /** Once: it may lie in a file, and every request comes by here. */
    @PostConstruct
    void read() {
        secret = configuration.secret();
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (secret.isPresent() ? !knows(context, secret.get()) : !isNear(context)) {
            throw Refusal.of(
                    ProblemCode.UNAUTHORIZED,
                    secret.isPresent()
                            ? "This worker answers only callers that know its secret."
                            : "Without a secret this worker answers only programs on its own machine.");
        }
    }

    private static boolean knows(ContainerRequestContext context, String secret) {
        String told = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        return told != null
                && told.startsWith(BEARER)
                && MessageDigest.isEqual(bytes(told.substring(BEARER.length())), bytes(secret));
    }

    private boolean isNear(ContainerRequestContext context) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && context.getHeaderString("Origin") == null;
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
