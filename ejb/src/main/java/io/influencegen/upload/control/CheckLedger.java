package io.influencegen.upload.control;

import io.influencegen.upload.boundary.UploadId;
import java.util.Optional;

/** The short transactions around a check. What is not being checked (any more) is left as it is. */
public interface CheckLedger {
    /** The whole file; empty where nobody waits for it any more. */
    Optional<ArrivedFile> arrived(UploadId id);

    void store(UploadId id, FileFacts facts);

    void refuse(UploadId id, String code);

    void quarantine(UploadId id, String finding);
}
