package io.influencegen.identity.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.SessionId;
import io.influencegen.identity.boundary.ApiKeys;
import io.influencegen.identity.boundary.KeyHolder;
import io.influencegen.identity.boundary.SessionToken;
import io.influencegen.identity.boundary.Sessions;
import io.influencegen.identity.boundary.SingleSignOn;
import io.influencegen.origin.ui.PresentedKey;
import io.influencegen.settings.boundary.PortalSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one authentication mechanism: the portal's session or, where a program shows one, an API key
 * or a token of the company's sign-on. It tells the container
 * who calls, at every request anew; it never refuses: pages and resources have their guards, which know how to say no to a
 * browser and to a program.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    @Inject
    private Sessions sessions;

    @Inject
    private ApiKeys apiKeys;

    @Inject
    private SingleSignOn signOn;

    @Inject
    private RequestContext context;

    @Inject
    private Settings settings;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext messages) {
        Optional<Caller> caller = PresentedKey.isOn(request) ? byBearer(request) : bySession(request);
        context.actAs(caller.orElseGet(Caller::anonymous));
        return caller.map(known -> tell(messages, known)).orElseGet(messages::doNothing);
    }

    /** An HTTP session whose entry in the register is dead holds somebody's pages, and goes as well. */
    private Optional<Caller> bySession(HttpServletRequest request) {
        Optional<SessionToken> token = PortalSession.token(request);
        Optional<Caller> caller = token.flatMap(sessions::resume);
        if (caller.isPresent()) {
            context.during(token.get().id());
            PortalSession.timeZone(request).ifPresent(context::readIn);
            PortalSession.keep(request, settings.duration(PortalSettings.SESSION_IDLE_TIMEOUT));
        } else if (token.isPresent()) {
            PortalSession.end(request);
        }
        return caller;
    }

    /** A key of ours, or a token that the company's sign-on signed, which has two dots. */
    private Optional<Caller> byBearer(HttpServletRequest request) {
        String token = Optional.of(request.getHeader(PresentedKey.HEADER))
                .filter(credentials -> credentials.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(credentials -> credentials.substring(BEARER.length()).strip())
                .orElse("");
        Optional<Caller> caller = token.contains(".") ? signOn.holderOf(token) : byKey(request, token);
        if (caller.isEmpty()) {
            PresentedKey.refuse(request);
        }
        return caller;
    }

    private Optional<Caller> byKey(HttpServletRequest request, String token) {
        Optional<KeyHolder> holder = apiKeys.holderOf(token);
        holder.ifPresent(
                known -> PresentedKey.accept(request, new PresentedKey.Grant(known.key(), known.scopes()::allow)));
        return holder.map(KeyHolder::caller);
    }

    /** The container knows people by their session, so that who listens at a socket can be told when it ends. */
    private AuthenticationStatus tell(HttpMessageContext messages, Caller caller) {
        return messages.notifyContainerAboutLogin(
                context.session()
                        .map(SessionId::toString)
                        .orElseGet(() -> caller.user().orElseThrow().toString()),
                caller.roles().stream().map(Role::key).collect(Collectors.toSet()));
    }
}
