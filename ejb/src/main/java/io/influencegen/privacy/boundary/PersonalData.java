package io.influencegen.privacy.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.privacy.control.ErasureKeeper;
import io.influencegen.privacy.control.ExportKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What anybody may ask about their own data. */
@Stateless
@RolesAllowed({
    Roles.INFLUENCER,
    Roles.CAMPAIGN_MANAGER,
    Roles.KYC_REVIEWER,
    Roles.FINANCE,
    Roles.BATCH_OPERATOR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
public class PersonalData {
    @Inject
    private ExportKeeper exports;

    @Inject
    private ErasureKeeper erasures;

    /** A copy of all that is kept of the caller, made after this. While one is being made, it is that one. */
    public DataExportView requestExport() {
        return exports.request();
    }

    /** The caller's, newest first. */
    public List<DataExportView> exports() {
        return exports.mine();
    }

    /** The zip, while it is there. Those of others do not exist for the caller. */
    public InputStream download(UUID export) {
        return exports.download(export);
    }

    /** Asks that the caller be forgotten; once at a time. */
    public ErasureView requestErasure(String comment) {
        return erasures.request(comment);
    }

    /** The caller's last wish. */
    public Optional<ErasureView> erasure() {
        return erasures.mine();
    }

    public ErasureView withdrawErasure() {
        return erasures.withdraw();
    }
}
