package io.influencegen.kyc.ui;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.CaseView;
import io.influencegen.kyc.boundary.CaseView.Standpoint;
import io.influencegen.kyc.boundary.KycBoard;
import io.influencegen.kyc.boundary.KycDesk;
import io.influencegen.kyc.boundary.ReviewItem;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The reviewer's workspace: one case, in one's hands or not, and what becomes of it. */
@Named
@ViewScoped
public class CasePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/kyc/list";

    @Inject
    private KycBoard board;

    @Inject
    private KycDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private String id;
    private String words = "";
    private String mentioned = "";
    private String colleague = "";
    private String lookReason = "";
    private String refusal = "";
    private int snoozeHours = 24;
    private int looks;
    private transient CaseView view;
    private transient Boolean open;
    private transient List<Map.Entry<UserId, String>> reviewers;

    public CaseView getView() {
        if (view == null) {
            view = board.find(uuid());
        }
        return view;
    }

    public boolean isHolding() {
        return getView().standpoint() == Standpoint.HOLDING;
    }

    public boolean isPapersOpen() {
        if (open == null) {
            open = board.isOpen(uuid());
        }
        return open;
    }

    /** What is said at the top where the case is not in one's hands. */
    public String getStandpointKey() {
        return "kyc.standpoint." + getView().standpoint();
    }

    public boolean isReadyToFinish() {
        return isHolding()
                && getView().items().stream().allMatch(item -> item.state().isJudged());
    }

    /** What finishing would do. */
    public String getFinishKey() {
        List<ReviewItem> items = getView().items();
        if (items.stream().anyMatch(item -> item.state().isReturned())) {
            return "kyc.finish.RETURNED";
        }
        boolean second = getView().secondLookNeeded() && getView().line().state() == CaseState.WAITING;
        return second ? "kyc.finish.SECOND_LOOK" : "kyc.finish.APPROVED";
    }

    /** Onto a fresh page: one that is updated as a whole would listen to every key twice. */
    public void take() throws IOException {
        desk.take(uuid());
        FacesContext.getCurrentInstance().getExternalContext().redirect(KycListPage.path(uuid()));
    }

    /** A sign of life; who has lost the case sees so at once. */
    public void renew() {
        if (!desk.renew(uuid())) {
            look();
        }
    }

    public void look() {
        view = null;
        open = null;
        looks++;
    }

    /** How often the case was looked at anew. */
    public int getLooks() {
        return looks;
    }

    public void release() throws IOException {
        desk.release(uuid());
        notices.successAt(LIST, "kyc.released");
    }

    public void snooze() throws IOException {
        desk.snooze(uuid(), clock.instant().plus(Duration.ofHours(snoozeHours)));
        notices.successAt(LIST, "kyc.snoozed");
    }

    public void handOver() throws IOException {
        desk.handOver(uuid(), UserId.of(colleague));
        notices.successAt(LIST, "kyc.handed-over");
    }

    public void recuse() throws IOException {
        desk.recuse(uuid());
        notices.successAt(LIST, "kyc.recused");
    }

    public void finish() throws IOException {
        CaseState state = desk.finish(uuid());
        notices.success("kyc.finished." + state);
        next();
    }

    public void refuse() throws IOException {
        desk.refuse(uuid(), refusal, "");
        notices.success("kyc.finished.REFUSED");
        next();
    }

    /** Straight on to the next case, where there is one. */
    private void next() throws IOException {
        Optional<UUID> next = desk.takeNext();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(next.map(KycListPage::path).orElse(LIST));
    }

    public void comment() {
        desk.comment(uuid(), words, mentioned.isEmpty() ? Set.of() : Set.of(UserId.of(mentioned)));
        words = "";
        mentioned = "";
        look();
    }

    public void openPapers() {
        board.openPapers(uuid(), lookReason);
        look();
    }

    public List<Map.Entry<UserId, String>> getReviewers() {
        if (reviewers == null) {
            reviewers = board.reviewers().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .toList();
        }
        return reviewers;
    }

    UUID uuid() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getMentioned() {
        return mentioned;
    }

    public void setMentioned(String mentioned) {
        this.mentioned = mentioned;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    public String getLookReason() {
        return lookReason;
    }

    public void setLookReason(String lookReason) {
        this.lookReason = lookReason;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }

    public int getSnoozeHours() {
        return snoozeHours;
    }

    public void setSnoozeHours(int snoozeHours) {
        this.snoozeHours = snoozeHours;
    }
}
