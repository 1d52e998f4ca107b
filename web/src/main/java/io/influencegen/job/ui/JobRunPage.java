package io.influencegen.job.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.RunDetail;
import io.influencegen.job.boundary.SkipDesk;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.portal.ui.Moments;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One run: how far it is, what it says, and the means to step in. */
@Named
@ViewScoped
public class JobRunPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private JobDesk desk;

    @Inject
    private SkipDesk skips;

    @Inject
    private Notices notices;

    @Inject
    private Moments moments;

    @Inject
    private Clock clock;

    private String id;
    private RunDetail detail;

    public RunDetail getDetail() {
        if (detail == null) {
            detail = desk.find(uuid());
        }
        return detail;
    }

    /** What it shows is read again. */
    public void refresh() {
        detail = null;
    }

    public String getTook() {
        return moments.span(getDetail().run().tookUntil(clock.instant()));
    }

    public void stop() throws IOException {
        desk.stop(uuid());
        again("job.run.stopping");
    }

    public void restart() throws IOException {
        desk.restart(uuid());
        again("job.run.restarted");
    }

    public void abandon() throws IOException {
        desk.abandon(uuid());
        again("job.run.abandoned");
    }

    /** Everything open of this run. */
    public void requeueAll() throws IOException {
        ListQuery mine = new ListQuery(Map.of("run", uuid().toString(), "state", "OPEN"), Optional.empty(), 0, 1);
        skips.requeue(Selection.allBut(mine, Set.of()));
        again("job.skips.requeued");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    private void again(String text) throws IOException {
        notices.successAt(PortalPage.JOB_RUN.getPath() + "?id=" + uuid(), text);
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }
}
