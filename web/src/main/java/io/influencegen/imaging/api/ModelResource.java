package io.influencegen.imaging.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.imaging.boundary.AdministeredModel;
import io.influencegen.imaging.boundary.ImageStudio;
import io.influencegen.imaging.boundary.ModelDesk;
import io.influencegen.rest.api.Listing;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

@Path("/models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class ModelResource {
    @Inject
    private ImageStudio studio;

    @Inject
    private ModelDesk desk;

    @Inject
    private Preconditions preconditions;

    @GET
    @RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "listModels",
            summary = "List models",
            description = "Those you can have pictures made with, and what you can ask of each.")
    public Listing<Model> list() {
        List<Model> models = studio.models().stream().map(Model::of).toList();
        return new Listing<>(models, models.size(), null);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "getModel",
            summary = "Read what was decided of a model",
            description = "Also of one that is not open to anybody.")
    public ModelSetup find(
            @Parameter(description = "The model's name.", example = "shapes") @PathParam("name") String name) {
        return ModelSetup.of(desk.find(name));
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeModel",
            summary = "Decide about a model",
            description = "In force with the next picture that is asked for, on every node.")
    public ModelSetup change(
            @Parameter(description = "The model's name.", example = "shapes") @PathParam("name") String name,
            ChangeModel change) {
        AdministeredModel seen = desk.find(name);
        preconditions.requireMatch(ModelSetup.of(seen));
        return ModelSetup.of(desk.change(name, change.toRules(), seen.version()));
    }
}
