package io.influencegen.settings.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.api.Preconditions;
import io.influencegen.settings.boundary.SettingView;
import io.influencegen.settings.boundary.SettingsDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/settings")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingResource {
    @Inject
    private SettingsDesk desk;

    @Inject
    private Preconditions preconditions;

    @GET
    @Operation(
            operationId = "listSettings",
            summary = "List the settings",
            description = "Every setting there is, by key.")
    public Listing<Setting> list() {
        List<Setting> settings = desk.list().stream().map(Setting::of).toList();
        return new Listing<>(settings, settings.size(), null);
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "getSetting",
            summary = "Read a setting",
            description = "With its default, and who changed it.")
    public Setting find(
            @Parameter(description = "The setting's name.", example = "portal.list-page-size") @PathParam("key")
                    String key) {
        return Setting.of(desk.find(key));
    }

    @PUT
    @Path("/{key}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSetting",
            summary = "Change a setting",
            description = "In force at once on every node, and recorded in the audit trail.")
    public Setting change(
            @Parameter(description = "The setting's name.", example = "portal.list-page-size") @PathParam("key")
                    String key,
            ChangeSetting change) {
        SettingView seen = seen(key);
        return Setting.of(desk.change(key, change.value(), seen.version()));
    }

    @DELETE
    @Path("/{key}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "resetSetting",
            summary = "Reset a setting",
            description = "It has its default again, which is the answer.")
    public Setting reset(
            @Parameter(description = "The setting's name.", example = "portal.list-page-size") @PathParam("key")
                    String key) {
        SettingView seen = seen(key);
        return Setting.of(desk.reset(key, seen.version()));
    }

    private SettingView seen(String key) {
        SettingView current = desk.find(key);
        preconditions.requireMatch(Setting.of(current));
        return current;
    }
}
