package io.influencegen.upload.api;

import io.influencegen.rest.api.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;

/** Files come here; how much of one is taken is for the upload to say, which knows what is still missing. */
@ApplicationScoped
public class UploadBodies implements LargeBody {
    @Override
    public boolean isAt(String path) {
        return path.equals(UploadResource.PATH) || path.startsWith(UploadResource.PATH + "/");
    }

    @Override
    public int most() {
        return Integer.MAX_VALUE;
    }
}
