package io.influencegen.crypto.ui;

import io.influencegen.crypto.boundary.KeyDesk;
import io.influencegen.crypto.boundary.KeyStatus;
import io.influencegen.job.boundary.HouseJobs;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** The master keys: how old, what they wrap, and the way to a new one. */
@Named
@RequestScoped
public class KeysPage {
    @Inject
    private KeyDesk desk;

    @Inject
    private JobDesk jobs;

    @Inject
    private Notices notices;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private KeyStatus status;

    public void rotate() throws IOException {
        notices.success("crypto.rotated", desk.rotate());
        startRewrap();
        again();
    }

    public void rewrap() throws IOException {
        startRewrap();
        notices.success("crypto.rewrapping");
        again();
    }

    public void retire(String id) throws IOException {
        desk.retire(id);
        desk.forgetRetired();
        notices.success("crypto.retired", id);
        again();
    }

    public KeyStatus getStatus() {
        if (status == null) {
            status = desk.status();
        }
        return status;
    }

    public boolean isRewrapping() {
        return getStatus().outdated() > 0;
    }

    /** Keys that the primary master key wraps already. */
    public long getDone() {
        return getStatus().total() - getStatus().outdated();
    }

    public long ageInDays(KeyStatus.MasterKey key) {
        return Duration.between(key.since(), clock.instant()).toDays();
    }

    private void startRewrap() {
        desk.requestRewrap();
        jobs.launch(LaunchRequest.of(HouseJobs.RE_WRAP_KEYS));
    }

    private void again() throws IOException {
        faces.getExternalContext().redirect(PortalPage.KEYS.getPath());
    }
}
