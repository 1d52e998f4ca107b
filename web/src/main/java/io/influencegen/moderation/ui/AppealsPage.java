package io.influencegen.moderation.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.boundary.AppealDesk;
import io.influencegen.moderation.boundary.RefusalView;
import io.influencegen.moderation.entity.AppealState;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who asks staff to look at a refusal, longest waiting first; and what was decided, latest first. */
@Named
@ViewScoped
public class AppealsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PER_PAGE = 20;

    @Inject
    private AppealDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private RequestContext context;

    @Inject
    private Clock clock;

    private String state = AppealState.OPEN.name();
    private int page = 1;
    private final Map<String, String> reasons = new HashMap<>();
    private transient Page<RefusalView> shown;

    public Page<RefusalView> getShown() {
        if (shown == null) {
            boolean open = state.equals(AppealState.OPEN.name());
            shown = desk.list(new ListQuery(
                    Map.of("state", state),
                    Optional.of(new ListQuery.Sort("createdAt", !open)),
                    (page - 1) * PER_PAGE,
                    PER_PAGE));
        }
        return shown;
    }

    public void uphold(UUID id) throws IOException {
        desk.uphold(id, reasons.get(id.toString()));
        notices.successAt(PortalPage.APPEALS.getPath(), "appeals.upheld");
    }

    public void reject(UUID id) throws IOException {
        desk.reject(id, reasons.get(id.toString()));
        notices.successAt(PortalPage.APPEALS.getPath(), "appeals.rejected");
    }

    public boolean isMine(RefusalView one) {
        return context.caller().user().filter(one.person()::equals).isPresent();
    }

    public boolean isOpen(RefusalView one) {
        return one.appeal().filter(appeal -> appeal.state() == AppealState.OPEN).isPresent();
    }

    /** How long somebody waits, in the largest unit that says something: a number, and the key of its word. */
    public String ageKey(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        return age.toDays() > 0 ? "days" : age.toHours() > 0 ? "hours" : "minutes";
    }

    public long age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        return switch (ageKey(since)) {
            case "days" -> age.toDays();
            case "hours" -> age.toHours();
            default -> Math.max(1, age.toMinutes());
        };
    }

    public List<String> getStates() {
        return Stream.of(AppealState.values()).map(AppealState::name).toList();
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
        this.state = getStates().contains(state) ? state : AppealState.OPEN.name();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, 10_000));
    }
}
