package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.OpenIdProvider;
import io.influencegen.notification.boundary.PortalLinks;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** Coming in by the company's own sign-on instead of a password. Holds no connection to the database while it asks there. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SingleSignOn {
    /** Where the sign-on sends people back to. */
    public static final String WAY_BACK = "/sign-on/back";

    @Inject
    private OpenIdProvider provider;

    @Inject
    private SignOnSteps steps;

    @Inject
    private PortalLinks links;

    @Inject
    private RandomBytes random;

    /** What it is called; empty where there is none. */
    public Optional<String> name() {
        return provider.name();
    }

    /** What to remember while somebody is away. */
    public SignOnJourney prepare() {
        return new SignOnJourney(random.token(), random.token(), random.token());
    }

    public URI entrance(SignOnJourney journey) {
        return provider.entrance(journey, wayBack());
    }

    /** Whoever came back with {@code code}, and the {@code state} they left with. */
    public SignInStep arrive(SignOnJourney journey, String state, String code) {
        if (!journey.state().equals(state) || code == null) {
            throw new DomainException(IdentityError.SIGN_IN_STALE);
        }
        return steps.enter(provider.redeem(code, journey, wayBack()), provider.takesNewcomers());
    }

    /** The caller behind a token of the sign-on that is meant for our API; they must have come in by the portal before. */
    public Optional<Caller> holderOf(String token) {
        return provider.holderOf(token).flatMap(steps::callerOf);
    }

    private URI wayBack() {
        return URI.create(links.to(WAY_BACK));
    }
}
