package io.influencegen.audit.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.audit.boundary.AuditTrail;
import io.influencegen.home.ui.HomeTile;
import io.influencegen.home.ui.TileSource;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** Tells auditors on the home page how much happened today and in the week. */
@ApplicationScoped
public class AuditTiles implements TileSource {
    private static final int WEEK = 7;

    @Inject
    private AuditTrail trail;

    @Inject
    private Texts texts;

    @Override
    public List<HomeTile> tiles(Caller caller) {
        return caller.has(Role.AUDITOR) || caller.has(Role.ADMINISTRATOR) ? List.of(today()) : List.of();
    }

    private HomeTile today() {
        SortedMap<LocalDate, Long> days = trail.perDay(WEEK);
        long week = days.values().stream().mapToLong(Long::longValue).sum();
        HomeTile tile = HomeTile.of(texts.format("audit.tile.today"), days.get(days.lastKey()), "audit")
                .note(texts.format("audit.tile.week", week));
        return PortalPage.at("/audit/list")
                .map(page -> tile.leadsTo(page.getPath()))
                .orElse(tile);
    }
}
