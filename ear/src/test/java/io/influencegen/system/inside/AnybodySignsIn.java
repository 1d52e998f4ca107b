package io.influencegen.system.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/** The server asks every web module of the EAR for a mechanism; the module of the tests takes everybody for what they say. */
@ApplicationScoped
public class AnybodySignsIn implements HttpAuthenticationMechanism {
    public static final String ROLE = "X-Role";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext messages) {
        return Optional.ofNullable(request.getHeader(ROLE))
                .map(role -> messages.notifyContainerAboutLogin("a " + role, Set.of(role)))
                .orElseGet(messages::doNothing);
    }
}
