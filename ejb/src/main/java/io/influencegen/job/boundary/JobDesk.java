package io.influencegen.job.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Lets operators ask for a job by hand, and nobody else. The web tier then starts it. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class JobDesk {
    private static final Logger LOG = System.getLogger(JobDesk.class.getName());

    @Inject
    private RequestContext context;

    public void request(String job) {
        String who = context.caller().user().map(Object::toString).orElse("the system");
        LOG.log(Level.INFO, "Job {0} was requested by {1}", job, who);
    }
}
