package io.influencegen.identity.api;

import io.influencegen.identity.boundary.Enrolment;
import io.influencegen.identity.boundary.SecondFactors;
import io.influencegen.rest.api.Audience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/second-factor")
@RequestScoped
@RolesAllowed(Audience.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class SecondFactorResource {
    @Inject
    private SecondFactors factors;

    @GET
    @Operation(
            operationId = "getMySecondFactor",
            summary = "Read about your second factor",
            description = "Never its secret.")
    public SecondFactor state() {
        return SecondFactor.of(factors.state());
    }

    @POST
    @Path("/generator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "prepareMyGenerator",
            summary = "Prepare a generator of codes",
            description = "In force once confirmed. Takes a code of the one before, where there is one.")
    public NewGenerator prepare(ShownCode current) {
        Enrolment made = factors.prepare(current.code());
        return new NewGenerator(made.secret(), made.address());
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmMyGenerator",
            summary = "Confirm a generator of codes",
            description = "By its first code. The one before works no more, nor do its recovery codes.")
    public RecoveryCodes confirm(ShownCode first) {
        return new RecoveryCodes(factors.confirm(first.code()));
    }

    @POST
    @Path("/recovery-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renewMyRecoveryCodes",
            summary = "Make new recovery codes",
            description = "Those before work no more.")
    public RecoveryCodes renew(ShownCode current) {
        return new RecoveryCodes(factors.renewRecoveryCodes(current.code()));
    }

    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeMySecondFactor",
            summary = "Remove your second factor",
            description = "Staff cannot: their roles need one.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void remove(ShownCode current) {
        factors.remove(current.code());
    }
}
