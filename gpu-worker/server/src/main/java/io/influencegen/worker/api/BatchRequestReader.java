package io.influencegen.worker.api;

import io.influencegen.worker.contract.BatchRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Reads what is asked for: many pictures. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BatchRequestReader extends RequestReader<BatchRequest> {
    public BatchRequestReader() {
        super(BatchRequest.class);
    }
}
