package io.influencegen.home.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.portal.ui.Portal;
import io.influencegen.portal.ui.PortalPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

@Named
@RequestScoped
public class HomePage {
    @Inject
    private RequestContext context;

    @Inject
    private Portal portal;

    @Inject
    @Any
    private Instance<TileSource> sources;

    private List<HomeTile> tiles;

    @PostConstruct
    void gather() {
        tiles = sources.stream()
                .flatMap(source -> source.tiles(context.caller()).stream())
                .toList();
    }

    public List<HomeTile> getTiles() {
        return tiles;
    }

    /** Every other page the navigation offers. */
    public List<PortalPage> getPlaces() {
        return portal.getSections().stream()
                .flatMap(group -> group.getPages().stream())
                .filter(page -> page != PortalPage.HOME)
                .toList();
    }
}
