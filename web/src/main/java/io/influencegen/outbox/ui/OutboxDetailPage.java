package io.influencegen.outbox.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.outbox.boundary.OutboxDesk;
import io.influencegen.outbox.boundary.OutboxDetail;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** One message: what it carries, every try, and its correction. */
@Named
@ViewScoped
public class OutboxDetailPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OutboxDesk desk;

    @Inject
    private Notices notices;

    private String id;
    private OutboxDetail message;
    private String destination;
    private String payload;
    private String reason;

    public void open() {
        if (message == null) {
            message = desk.find(uuid());
            destination = message.item().destination();
            payload = message.payload();
        }
    }

    public void replay() throws IOException {
        desk.replay(uuid());
        notices.success("outbox.replayed", 1);
        again();
    }

    public void correctAndReplay() throws IOException {
        desk.correctAndReplay(uuid(), destination, payload);
        notices.success("outbox.corrected");
        again();
    }

    public void discard() throws IOException {
        notices.success("outbox.discarded", desk.discard(Set.of(uuid()), reason));
        again();
    }

    public OutboxDetail getMessage() {
        return message;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }

    public String getPayload() {
        return payload;
    }

    public void setPayload(String payload) {
        this.payload = payload;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }

    private void again() throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(PortalPage.OUTBOX_DETAIL.getPath() + "?id=" + uuid());
    }
}
