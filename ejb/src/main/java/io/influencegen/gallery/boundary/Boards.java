package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.gallery.control.BoardKeeper;
import io.influencegen.gallery.control.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Boards that pictures are pinned to: a person's own, and those of campaigns for whoever manages campaigns. */
@Stateless
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
public class Boards {
    private static final String TARGET = "board";

    @Inject
    private BoardKeeper keeper;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    /** By name, the caller's own first. */
    public List<BoardView> list() {
        return keeper.list(viewer());
    }

    public BoardView find(UUID id) {
        return keeper.find(id, viewer());
    }

    /** For a campaign only by whoever manages campaigns. */
    public UUID create(String name, Optional<String> campaign) {
        UUID id = keeper.create(name, campaign, viewer());
        audit.record(AuditEntry.of("gallery.board-created")
                .on(TARGET, id.toString())
                .change(Map.of(), Map.of("name", name.strip())));
        return id;
    }

    public void rename(UUID id, String name) {
        String before = find(id).name();
        keeper.rename(id, name, viewer());
        audit.record(AuditEntry.of("gallery.board-renamed")
                .on(TARGET, id.toString())
                .change(Map.of("name", before), Map.of("name", name.strip())));
    }

    /** Its pictures stay where they are. */
    public void delete(UUID id) {
        String before = find(id).name();
        keeper.delete(id, viewer());
        audit.record(AuditEntry.of("gallery.board-deleted")
                .on(TARGET, id.toString())
                .change(Map.of("name", before), Map.of()));
    }

    /** Those that the caller can see and that are not there yet; answers how many came. */
    public int add(UUID board, Set<UUID> pictures) {
        return keeper.add(board, pictures, viewer());
    }

    public int remove(UUID board, Set<UUID> pictures) {
        return keeper.remove(board, pictures, viewer());
    }

    private Viewer viewer() {
        return Viewer.of(context.caller());
    }
}
