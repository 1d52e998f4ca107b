package io.influencegen.provider.boundary;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.provider.control.CheckDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where a provider tells that it is done. Open to anybody: a message proves itself. */
@Stateless
@PermitAll
public class ProviderEvents {
    @Inject
    private CheckDesk desk;

    /** What it says is not believed but asked for. The same again, or of a check that is none of ours, changes nothing. */
    public void receive(String signature, byte[] body) {
        IdentityProvider provider =
                desk.chosen().orElseThrow(() -> new DomainException(ProviderError.PROVIDER_EVENT_FORGED));
        provider.checkOf(signature, body).ifPresent(check -> desk.told(provider.key(), check, body));
    }
}
