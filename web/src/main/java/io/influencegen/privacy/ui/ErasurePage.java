package io.influencegen.privacy.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.privacy.boundary.ErasureDesk;
import io.influencegen.privacy.boundary.ErasureState;
import io.influencegen.privacy.boundary.ErasureView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who wants to be forgotten, the next due first; and what was decided. */
@Named
@ViewScoped
public class ErasurePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PER_PAGE = 20;

    @Inject
    private ErasureDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private RequestContext context;

    private String state = ErasureState.REQUESTED.name();
    private int page = 1;
    private final Map<String, String> reasons = new HashMap<>();
    private transient Page<ErasureView> shown;

    public Page<ErasureView> getShown() {
        if (shown == null) {
            boolean open = state.equals(ErasureState.REQUESTED.name());
            shown = desk.list(new ListQuery(
                    Map.of("state", state),
                    Optional.of(new ListQuery.Sort("dueAt", !open)),
                    (page - 1) * PER_PAGE,
                    PER_PAGE));
        }
        return shown;
    }

    public void accept(UUID id) throws IOException {
        desk.accept(id);
        notices.successAt(PortalPage.ERASURES.getPath(), "privacy.requests.accepted");
    }

    public void refuse(UUID id) throws IOException {
        desk.refuse(id, reasons.get(id.toString()));
        notices.successAt(PortalPage.ERASURES.getPath(), "privacy.requests.refused");
    }

    public boolean isMine(ErasureView one) {
        return context.caller().user().filter(one.person()::equals).isPresent();
    }

    public boolean isOpen(ErasureView one) {
        return one.state() == ErasureState.REQUESTED;
    }

    public List<String> getStates() {
        return Stream.of(ErasureState.values()).map(ErasureState::name).toList();
    }

    public boolean isMoreBefore() {
        return page > 1;
    }

    public boolean isMoreBehind() {
        return (long) page * PER_PAGE < getShown().total();
    }

    public Map<String, String> getReasons() {
        return reasons;
    }

    public String getState() {
        return state;
    }

    /** From the address, where anything may stand. */
    public void setState(String state) {
        this.state = getStates().contains(state) ? state : ErasureState.REQUESTED.name();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, 10_000));
    }
}
