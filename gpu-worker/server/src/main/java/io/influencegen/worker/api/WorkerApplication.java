package io.influencegen.worker.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Names the resources: found by scanning, the contract's interface would be taken for one of them. */
@ApplicationPath("/")
@ApplicationScoped
public class WorkerApplication extends Application {
    /** The API is described by OpenAPI alone. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                WorkerResource.class,
                EventsResource.class,
                DescriptionResource.class,
                CallerFilter.class,
                TraceFilter.class,
                ImageRequestReader.class,
                BatchRequestReader.class,
                ProblemMapper.class);
    }
}
