package io.influencegen.imaging.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.home.ui.HomeTile;
import io.influencegen.home.ui.TileSource;
import io.influencegen.imaging.boundary.DeadLetterDesk;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells operators on the home page how many pictures could not be made. */
@ApplicationScoped
public class DeadLetterTiles implements TileSource {
    @Inject
    private DeadLetterDesk desk;

    @Inject
    private Texts texts;

    @Override
    public List<HomeTile> tiles(Caller caller) {
        return PortalPage.DEAD_LETTERS.allows(caller) ? List.of(tile(desk.count())) : List.of();
    }

    private HomeTile tile(long dead) {
        return HomeTile.of(texts.format("dead.tile"), dead, "alert")
                .kind(dead > 0 ? "danger" : "success")
                .note(texts.format(dead > 0 ? "dead.tile.note" : "dead.tile.none"))
                .leadsTo(PortalPage.DEAD_LETTERS.getPath());
    }
}
