package io.influencegen.job.boundary;

import io.influencegen.job.control.RunBook;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Where code asks for a run: for a watched folder, or on behalf of a feature's own people, whose role the feature checks. */
@Stateless
@PermitAll
public class RunRequests {
    @Inject
    private RunBook book;

    /** The run begins after the transaction of the caller has committed. */
    public UUID request(String job, Map<String, String> parameters, String because) {
        return book.request(new LaunchRequest(job, parameters, false), because);
    }

    public UUID request(LaunchRequest wish, String because) {
        return book.request(wish, because);
    }
}
