package io.influencegen.upload.boundary;

import io.influencegen.upload.control.ArrivedFile;
import io.influencegen.upload.control.CheckDesk;
import io.influencegen.upload.control.CheckLedger;
import io.influencegen.upload.control.FileFacts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** For the check of what has arrived: short transactions before and after it, never around it. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UploadChecks implements CheckLedger {
    @Inject
    private CheckDesk desk;

    @Override
    public Optional<ArrivedFile> arrived(UploadId id) {
        return desk.arrived(id);
    }

    @Override
    public void store(UploadId id, FileFacts facts) {
        desk.store(id, facts);
    }

    @Override
    public void refuse(UploadId id, String code) {
        desk.refuse(id, code);
    }

    @Override
    public void quarantine(UploadId id, String finding) {
        desk.quarantine(id, finding);
    }
}
