package io.influencegen.rest.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API, version 1; resources and providers are found by their annotations. */
@ApplicationScoped
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {
    public static final String PATH = "/api/v1";

    /** Errors are our own documents, and nothing describes the API but its OpenAPI document. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}
