package io.influencegen.moderation.ui;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.boundary.RefusalView;
import io.influencegen.moderation.boundary.Refusals;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was refused to whoever looks, and where they ask a human about it. */
@Named
@ViewScoped
public class RefusalsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PER_PAGE = 20;

    @Inject
    private Refusals refusals;

    @Inject
    private Notices notices;

    private int page = 1;
    private final Map<String, String> comments = new HashMap<>();
    private transient Page<RefusalView> shown;

    public Page<RefusalView> getShown() {
        if (shown == null) {
            shown = refusals.mine(ListQuery.first(PER_PAGE).slice((page - 1) * PER_PAGE, PER_PAGE));
        }
        return shown;
    }

    public void appeal(UUID id) throws IOException {
        refusals.appeal(id, comments.get(id.toString()));
        notices.successAt(PortalPage.REFUSALS.getPath(), "refusals.appealed");
    }

    public boolean isMoreBefore() {
        return page > 1;
    }

    public boolean isMoreBehind() {
        return (long) page * PER_PAGE < getShown().total();
    }

    public Map<String, String> getComments() {
        return comments;
    }

    public int getPage() {
        return page;
    }

    /** From the address, where anything may stand. */
    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, 10_000));
    }
}
