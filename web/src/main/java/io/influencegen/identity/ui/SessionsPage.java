package io.influencegen.identity.ui;

import io.influencegen.access.boundary.SessionId;
import io.influencegen.identity.boundary.SessionView;
import io.influencegen.identity.boundary.Sessions;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Where a person is signed in. What the page shows stays until it acts, so that a button never means another row. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sessions sessions;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    private List<SessionView> all;

    public void revoke(SessionId id) {
        sessions.revoke(id);
        all = null;
        notices.success("sessions.revoke.done");
    }

    public void revokeOthers() {
        int ended = sessions.revokeOthers();
        all = null;
        notices.success("sessions.others.done", ended);
    }

    public List<SessionView> getAll() {
        if (all == null) {
            all = sessions.list();
        }
        return all;
    }

    public boolean isElsewhere() {
        return getAll().stream().anyMatch(session -> !session.current());
    }

    /** The device in words. */
    public String describe(SessionView session) {
        if (session.browser().isEmpty() || session.platform().isEmpty()) {
            String known = session.browser() + session.platform();
            return known.isEmpty() ? texts.format("sessions.device.unknown") : known;
        }
        return texts.format("sessions.device.both", session.browser(), session.platform());
    }
}
