package io.influencegen.identity.api;

import io.influencegen.identity.boundary.PasswordResets;
import io.influencegen.identity.boundary.SignUps;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@RequestScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class SignUpResource {
    @Inject
    private SignUps signUps;

    @Inject
    private PasswordResets resets;

    @POST
    @Path("sign-ups")
    @Operation(
            operationId = "signUp",
            summary = "Sign up",
            description =
                    "What follows arrives by mail. The answer is the same whether or not the address has an account.")
    @APIResponse(responseCode = "202", description = "A mail is on its way.")
    public Response signUp(SignUpWish wish) {
        signUps.signUp(wish.name(), wish.email(), wish.password());
        return Response.accepted().build();
    }

    @POST
    @Path("email-verifications")
    @Operation(
            operationId = "verifyEmail",
            summary = "Verify an address",
            description = "With the token of the mail, which works once. Its owner may sign in from then on.")
    @APIResponse(responseCode = "204", description = "The address is verified.")
    public void verify(EmailVerification proof) {
        signUps.verify(proof.token());
    }

    @POST
    @Path("password-resets")
    @Operation(
            operationId = "askForPasswordReset",
            summary = "Ask for a new password",
            description =
                    "What follows arrives by mail. The answer is the same whether or not the address has an account.")
    @APIResponse(responseCode = "202", description = "A mail is on its way, if there is an account.")
    public Response ask(PasswordResetWish wish) {
        resets.ask(wish.email());
        return Response.accepted().build();
    }

    @POST
    @Path("password-resets/redemptions")
    @Operation(
            operationId = "resetPassword",
            summary = "Set a new password",
            description = "With the token of the mail, which works once. All sessions of the account end.")
    @APIResponse(responseCode = "204", description = "The password is set.")
    public void reset(PasswordReset proof) {
        resets.set(proof.token(), proof.password());
    }
}
