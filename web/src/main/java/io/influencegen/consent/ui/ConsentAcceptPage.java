package io.influencegen.consent.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.boundary.Consents;
import io.influencegen.consent.boundary.LegalTextId;
import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts in force that somebody has not agreed to, and where they do. */
@Named
@ViewScoped
public class ConsentAcceptPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Consents consents;

    @Inject
    private RequestContext context;

    @Inject
    private Notices notices;

    private List<LegalTextView> texts;
    private final Map<String, Boolean> agreed = new HashMap<>();
    private String next;

    /** Nobody is asked twice; whoever looks without being sent here sees that there is nothing to do. */
    public void open() throws IOException {
        if (next != null && getTexts().isEmpty()) {
            goOn();
        }
    }

    public void accept() throws IOException {
        List<LegalTextId> chosen = getTexts().stream()
                .map(LegalTextView::id)
                .filter(id -> Boolean.TRUE.equals(agreed.get(id.toString())))
                .toList();
        if (chosen.size() < texts.size()) {
            notices.warning("consent.accept.missing");
            return;
        }
        try {
            consents.give(
                    chosen,
                    FacesContext.getCurrentInstance()
                            .getExternalContext()
                            .getRequestHeaderMap()
                            .getOrDefault("User-Agent", ""));
            goOn();
        } catch (DomainException refused) {
            texts = null;
            agreed.clear();
            notices.problem(refused);
        }
    }

    /** Whether they agreed to an earlier version of any of these texts. */
    public boolean isAgain() {
        return getTexts().stream().anyMatch(text -> text.version() > 1)
                && !consents.historyOf(self()).isEmpty();
    }

    public List<LegalTextView> getTexts() {
        if (texts == null) {
            texts = consents.outstanding(self());
        }
        return texts;
    }

    public Map<String, Boolean> getAgreed() {
        return agreed;
    }

    public String getNext() {
        return next;
    }

    /** Only a path on this very host is followed. */
    public void setNext(String next) {
        boolean ours = next != null && next.startsWith("/") && !next.startsWith("//") && !next.contains("\\");
        this.next = ours ? next : null;
    }

    private void goOn() throws IOException {
        String way = next == null || next.startsWith(PortalPage.CONSENT.getPath()) ? PortalPage.HOME.getPath() : next;
        FacesContext.getCurrentInstance().getExternalContext().redirect(way);
    }

    private UserId self() {
        return context.caller().user().orElseThrow();
    }
}
