package io.influencegen.provider.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.provider.boundary.IdentityProvider;
import io.influencegen.provider.boundary.ProviderCheckView;
import io.influencegen.provider.boundary.ProviderReference;
import io.influencegen.provider.boundary.ProviderSettings;
import io.influencegen.provider.boundary.ProviderSetup;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Answers how checks stand. */
@Dependent
public class CheckOverview {
    private static final String EVENTS = "/api/v1/integrations/kyc-provider/events";

    @Inject
    private CheckRepository checks;

    @Inject
    private CheckDesk desk;

    @Inject
    private ProviderSecrets secrets;

    @Inject
    private PortalLinks links;

    @Inject
    private Settings settings;

    public Optional<ProviderCheckView> latest(UserId user) {
        return checks.latest(user);
    }

    public List<ProviderReference> referencesOf(Collection<UserId> users) {
        return checks.referencesOf(users);
    }

    public Page<ProviderCheckView> list(ListQuery query) {
        return checks.list(query);
    }

    public ProviderSetup setup() {
        Optional<IdentityProvider> chosen = desk.chosen();
        return new ProviderSetup(
                settings.text(ProviderSettings.KIND),
                chosen.map(IdentityProvider::destination).orElse(""),
                secrets.token().isPresent(),
                secrets.webhook().isPresent(),
                chosen.filter(desk::isSpared).isPresent(),
                links.to(EVENTS));
    }
}
