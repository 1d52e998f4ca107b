package io.influencegen.worker.api;

import io.influencegen.worker.contract.ImageRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Reads what is asked for: a picture. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class ImageRequestReader extends RequestReader<ImageRequest> {
    public ImageRequestReader() {
        super(ImageRequest.class);
    }
}
