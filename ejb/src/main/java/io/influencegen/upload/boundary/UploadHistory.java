package io.influencegen.upload.boundary;

import io.influencegen.settings.boundary.Settings;
import io.influencegen.upload.control.UploadCleaning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** For the nightly job. A transaction per call, so that a long clean-up locks little. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UploadHistory {
    @Inject
    private UploadCleaning cleaning;

    @Inject
    private Settings settings;

    /** Removes the parts of up to {@code limit} uploads whose time is over, and up to as many old notes of settled ones. */
    public int forgetOlderThan(Duration age, int limit) {
        return cleaning.forget(age, settings.duration(UploadSettings.KEEP_QUARANTINED), limit);
    }
}
