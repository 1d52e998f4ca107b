package io.influencegen.influencer.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.home.ui.HomeTile;
import io.influencegen.home.ui.TileSource;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.influencer.boundary.RegistrationStep;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells influencers on the home page how much of their registration is still to do; nothing once it is done. */
@ApplicationScoped
public class RegistrationTiles implements TileSource {
    @Inject
    private Influencers influencers;

    @Inject
    private Texts texts;

    @Override
    public List<HomeTile> tiles(Caller caller) {
        return caller.has(Role.INFLUENCER) ? caller.user().map(this::tiles).orElse(List.of()) : List.of();
    }

    private List<HomeTile> tiles(UserId user) {
        int all = RegistrationStep.values().length;
        int missing =
                influencers.find(user).map(found -> found.missing().size()).orElse(all);
        return missing == 0
                ? List.of()
                : List.of(HomeTile.of(
                                texts.format("influencer.tile"),
                                texts.format("influencer.tile.value", all - missing, all),
                                "user")
                        .kind("warning")
                        .note(texts.format("influencer.unfinished.next"))
                        .leadsTo(PortalPage.REGISTER.getPath()));
    }
}
