package io.influencegen.upload.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.StoredUpload;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;

/** Lets administrators try on the design page whether files arrive, and whether the scanner is there. Nobody shows them. */
@ApplicationScoped
public class DemonstrationPurpose implements UploadPurpose {
    private static final Logger LOG = System.getLogger(DemonstrationPurpose.class.getName());
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    @Inject
    private RequestContext context;

    @Override
    public String key() {
        return "demonstration";
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public Set<MediaKind> kinds() {
        return Set.of(MediaKind.values());
    }

    @Override
    public void admit(UserId owner, Map<String, String> meta) {
        if (!context.caller().has(Role.ADMINISTRATOR)) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
    }

    @Override
    public void stored(StoredUpload upload) {
        LOG.log(Level.INFO, "Demonstration upload {0} was stored", upload.id());
    }

    @Override
    public void refused(UploadId id, UserId owner, Map<String, String> meta, String code) {
        LOG.log(Level.INFO, "Demonstration upload {0} was refused: {1}", id, code);
    }
}
