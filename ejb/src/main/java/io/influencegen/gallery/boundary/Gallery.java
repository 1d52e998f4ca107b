package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.gallery.control.PictureDesk;
import io.influencegen.gallery.control.PictureViewRepository;
import io.influencegen.gallery.control.Viewer;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where people find their pictures again and keep them in order. Whoever manages campaigns also sees and rates theirs,
 * whoever made them; all else of another's does not exist here.
 */
@Stateless
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
public class Gallery {
    /** Pictures that one action may be about. */
    public static final int MOST_AT_ONCE = 500;

    private static final String TARGET = "picture";

    @Inject
    private PictureViewRepository views;

    @Inject
    private PictureDesk desk;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    /**
     * Newest first, or sorted by {@code madeAt} or {@code rating}. Filters: {@code text} (beginnings of words of the prompt),
     * {@code model}, {@code style}, {@code seed}, {@code ratio}, {@code rating} (at least), {@code from}, {@code to},
     * {@code board}, {@code campaign}, {@code space} (personal or campaign) and {@code deleted} (true).
     */
    public Page<PictureView> list(ListQuery query) {
        return views.list(query, viewer());
    }

    /** One's own is found for as long as it can be brought back, too. */
    public PictureDetail find(UUID id) {
        return desk.find(id, viewer());
    }

    /** One to five; empty takes the rating back. Answers how many pictures have it now. */
    public int rate(Set<UUID> ids, Optional<Integer> stars) {
        return desk.rate(ids, stars, viewer());
    }

    public int delete(Set<UUID> ids) {
        return recorded("gallery.deleted", ids, desk.delete(ids, viewer()));
    }

    /** Brings back what was deleted, with its rating and its boards. */
    public int restore(Set<UUID> ids) {
        return recorded("gallery.restored", ids, desk.restore(ids, viewer()));
    }

    /** Hands a picture to a campaign for its content; another campaign takes the place of the one before. */
    public void offer(UUID id, String campaign) {
        desk.offer(id, campaign, viewer());
        audit.record(AuditEntry.of("gallery.offered")
                .on(TARGET, id.toString())
                .change(Map.of(), Map.of("campaign", campaign)));
    }

    public void withdraw(UUID id) {
        desk.withdraw(id, viewer());
        audit.record(AuditEntry.of("gallery.offer-withdrawn").on(TARGET, id.toString()));
    }

    private int recorded(String action, Set<UUID> ids, int count) {
        AuditEntry entry = AuditEntry.of(action).change(Map.of(), Map.of("pictures", ids.toString()));
        audit.record(ids.size() == 1 ? entry.on(TARGET, ids.iterator().next().toString()) : entry);
        return count;
    }

    private Viewer viewer() {
        return Viewer.of(context.caller());
    }
}
