package io.influencegen.upload.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.upload.boundary.NewUpload;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadView;
import jakarta.enterprise.context.Dependent;

/** Takes parts of files. */
@Dependent
public class UploadDesk {
    public int largest() {
        throw new UnsupportedOperationException();
    }

    public UploadView create(NewUpload upload, Caller caller) {
        throw new UnsupportedOperationException();
    }

    public UploadView find(UploadId id, Caller caller) {
        throw new UnsupportedOperationException();
    }

    public UploadView append(UploadId id, long offset, byte[] piece, Caller caller) {
        throw new UnsupportedOperationException();
    }

    public void abandon(UploadId id, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
