package io.influencegen.privacy.ui;

import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.privacy.boundary.DataExportView;
import io.influencegen.privacy.boundary.ErasureState;
import io.influencegen.privacy.boundary.ErasureView;
import io.influencegen.privacy.boundary.ExportState;
import io.influencegen.privacy.boundary.PersonalData;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** What somebody may ask about their own data. */
@Named
@ViewScoped
public class PrivacyMinePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long KIB = 1024;

    @Inject
    private PersonalData data;

    @Inject
    private Notices notices;

    private String comment = "";
    private transient List<DataExportView> exports;
    private transient ErasureView erasure;
    private transient boolean erasureRead;

    public void requestExport() throws IOException {
        data.requestExport();
        notices.successAt(PortalPage.MY_DATA.getPath(), "privacy.export.requested");
    }

    public void requestErasure() throws IOException {
        data.requestErasure(comment);
        notices.successAt(PortalPage.MY_DATA.getPath(), "privacy.erasure.requested");
    }

    public void withdrawErasure() throws IOException {
        data.withdrawErasure();
        notices.successAt(PortalPage.MY_DATA.getPath(), "privacy.erasure.withdrawn");
    }

    /** Reads again what may have changed. */
    public void look() {
        exports = null;
    }

    public List<DataExportView> getExports() {
        if (exports == null) {
            exports = data.exports();
        }
        return exports;
    }

    public boolean isMaking() {
        return getExports().stream().anyMatch(export -> export.state() == ExportState.REQUESTED);
    }

    public ErasureView getErasure() {
        if (!erasureRead) {
            erasure = data.erasure().orElse(null);
            erasureRead = true;
        }
        return erasure;
    }

    /** Whether a wish is open, and can be taken back. */
    public boolean isErasing() {
        return getErasure() != null
                && (erasure.state() == ErasureState.REQUESTED || erasure.state() == ErasureState.ACCEPTED);
    }

    public String size(long bytes) {
        return bytes < KIB * KIB ? Math.max(1, bytes / KIB) + " KB" : bytes / (KIB * KIB) + " MB";
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
