package io.influencegen.outbox.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.home.ui.HomeTile;
import io.influencegen.home.ui.TileSource;
import io.influencegen.outbox.boundary.OutboxDesk;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells operators on the home page what waits to go out and what is stuck. */
@ApplicationScoped
public class OutboxTiles implements TileSource {
    @Inject
    private OutboxDesk desk;

    @Inject
    private Texts texts;

    @Override
    public List<HomeTile> tiles(Caller caller) {
        return caller.has(Role.BATCH_OPERATOR) || caller.has(Role.ADMINISTRATOR) ? tiles(desk.counts()) : List.of();
    }

    private List<HomeTile> tiles(Map<String, Long> counts) {
        long dead = counts.getOrDefault("DEAD", 0L);
        return List.of(
                tile("outbox.tile.waiting", counts.getOrDefault("PENDING", 0L), "clock"),
                tile("outbox.tile.delivered", counts.getOrDefault("DELIVERED", 0L), "send"),
                tile("outbox.tile.dead", dead, "alert")
                        .kind(dead > 0 ? "danger" : "success")
                        .note(texts.format(dead > 0 ? "outbox.tile.dead.note" : "outbox.tile.dead.none")));
    }

    private HomeTile tile(String key, long count, String icon) {
        return HomeTile.of(texts.format(key), count, icon).leadsTo(PortalPage.OUTBOX.getPath());
    }
}
