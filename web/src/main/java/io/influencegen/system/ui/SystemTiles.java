package io.influencegen.system.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.home.ui.HomeTile;
import io.influencegen.home.ui.TileSource;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import io.influencegen.system.boundary.ComponentHealth;
import io.influencegen.system.boundary.ComponentHealth.State;
import io.influencegen.system.boundary.SystemDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells those who run the product whether all of it works. */
@ApplicationScoped
public class SystemTiles implements TileSource {
    @Inject
    private SystemDesk desk;

    @Inject
    private Texts texts;

    @Override
    public List<HomeTile> tiles(Caller caller) {
        return PortalPage.SYSTEM.allows(caller) ? List.of(tile(desk.components())) : List.of();
    }

    private HomeTile tile(List<ComponentHealth> components) {
        long well = components.stream()
                .filter(component -> component.state() == State.UP)
                .count();
        boolean down = components.stream().anyMatch(component -> !component.usable());
        boolean allWell = well == components.size();
        return HomeTile.of(
                        texts.format("system.tile"),
                        texts.format("system.tile.value", well, components.size()),
                        "activity")
                .kind(down ? "danger" : allWell ? "success" : "warning")
                .note(texts.format(allWell ? "system.tile.well" : "system.tile.look"))
                .leadsTo(PortalPage.SYSTEM.getPath());
    }
}
