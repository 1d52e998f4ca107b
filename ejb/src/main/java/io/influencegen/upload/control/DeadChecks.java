package io.influencegen.upload.control;

import io.influencegen.outbox.boundary.MessageDied;
import io.influencegen.upload.boundary.UploadError;
import io.influencegen.upload.boundary.UploadId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Nobody waits for a check that will not be made: the file is refused, as our own fault. */
@Dependent
class DeadChecks {
    @Inject
    private CheckDesk desk;

    void end(@Observes MessageDied died) {
        if (died.message().channel().equals(CheckChannel.NAME)) {
            desk.refuse(UploadId.of(died.message().destination()), UploadError.UPLOAD_CHECK_FAILED.key());
        }
    }
}
