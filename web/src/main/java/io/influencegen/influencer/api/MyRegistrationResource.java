package io.influencegen.influencer.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.AboutYou;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Registration;
import io.influencegen.influencer.boundary.RegistrationState;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.rest.api.Idempotent;
import io.influencegen.rest.api.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/influencers/me")
@RequestScoped
@RolesAllowed(Roles.INFLUENCER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Influencers")
public class MyRegistrationResource {
    private static final String ADDRESS = "/api/v1/influencers/me/profiles/";

    @Inject
    private Registration registration;

    @Inject
    private Preconditions preconditions;

    @GET
    @Operation(
            operationId = "getMyRegistration",
            summary = "Read your registration",
            description = "It begins when it is first read.")
    public MyRegistration find() {
        return MyRegistration.of(registration.mine());
    }

    @PUT
    @Path("/about")
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "tellAboutMe",
            summary = "Say who you are",
            description =
                    "Once you are verified it is a change that waits for approval, shown as asked. If-Match names the"
                            + " state of your registration.")
    public MyRegistration about(PersonAnswer about) {
        RegistrationState seen = seen();
        return MyRegistration.of(registration
                .completeAbout(new AboutYou(about.details(), seen.aboutVersion()))
                .influencer());
    }

    @PUT
    @Path("/audience")
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "tellAboutMyAudience",
            summary = "Say whom you reach",
            description = "Niches and audience. If-Match names the state of your registration.")
    public MyRegistration audience(AudienceAnswer audience) {
        RegistrationState seen = seen();
        return MyRegistration.of(registration
                .saveAudience(audience.chosen(), audience.audience(), seen.audienceVersion())
                .influencer());
    }

    @POST
    @Path("/profiles")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addMyProfile",
            summary = "Add a social profile",
            description = "That it is yours is shown afterwards.")
    @APIResponse(
            responseCode = "201",
            description = "Your registration with it.",
            content = @Content(schema = @Schema(implementation = MyRegistration.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "429")
    public Response add(AddChannel channel) {
        InfluencerView after = registration.addProfile(channel.wanted()).influencer();
        SocialProfile added = after.profiles().get(after.profiles().size() - 1);
        return Response.created(URI.create(ADDRESS + added.id()))
                .entity(MyRegistration.of(after))
                .build();
    }

    @GET
    @Path("/profiles/{id}")
    @Operation(operationId = "getMySocialProfile", summary = "Read a social profile", description = "One of your own.")
    public ChannelAnswer profile(@Parameter(description = "The profile's id.") @PathParam("id") UUID id) {
        return ChannelAnswer.of(own(id));
    }

    @PUT
    @Path("/profiles/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "changeMySocialProfile",
            summary = "Change the followers of a social profile",
            description = "Who has another name there adds it as another profile.")
    public ChannelAnswer change(
            @Parameter(description = "The profile's id.") @PathParam("id") UUID id, ChangeChannel change) {
        SocialProfile seen = own(id);
        preconditions.requireMatch(ChannelAnswer.of(seen));
        registration.changeFollowers(id, seen.followers(), change.followers());
        return ChannelAnswer.of(own(id));
    }

    @DELETE
    @Path("/profiles/{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Operation(
            operationId = "removeMySocialProfile",
            summary = "Remove a social profile",
            description = "Who is active keeps at least one.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409")
    public void remove(@Parameter(description = "The profile's id.") @PathParam("id") UUID id) {
        preconditions.requireMatch(ChannelAnswer.of(own(id)));
        registration.removeProfile(id);
    }

    private RegistrationState seen() {
        RegistrationState state = registration.state();
        preconditions.requireMatch(MyRegistration.of(state.influencer()));
        return state;
    }

    private SocialProfile own(UUID id) {
        return registration.mine().profiles().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }
}
