package io.influencegen.job.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.SkipDesk;
import io.influencegen.job.boundary.SkippedItem;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** One skipped item, mended in place. */
@Named
@ViewScoped
public class SkipPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SkipDesk desk;

    @Inject
    private Notices notices;

    private String id;
    private SkippedItem item;
    private String input;

    public void open() {
        if (item == null) {
            item = desk.find(uuid());
            input = item.input();
        }
    }

    public void save() throws IOException {
        mend();
        again("job.skip.fixed");
    }

    public void requeue() throws IOException {
        mend();
        desk.requeue(Selection.of(Set.of(id)));
        again("job.skips.requeued");
    }

    public void dismiss() throws IOException {
        desk.dismiss(Selection.of(Set.of(id)));
        again("job.skip.dismissed");
    }

    private void mend() {
        if (!input.equals(item.input())) {
            desk.fix(uuid(), input);
        }
    }

    private void again(String text) throws IOException {
        notices.successAt(PortalPage.JOB_SKIP.getPath() + "?id=" + uuid(), text);
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }

    public SkippedItem getItem() {
        return item;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getInput() {
        return input;
    }

    public void setInput(String input) {
        this.input = input;
    }
}
