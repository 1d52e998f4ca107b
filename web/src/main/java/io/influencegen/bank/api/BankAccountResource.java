package io.influencegen.bank.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.bank.boundary.BankAccounts;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bank-account")
@RequestScoped
@RolesAllowed(Roles.INFLUENCER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payout details")
public class BankAccountResource {
    @Inject
    private BankAccounts accounts;

    @GET
    @Operation(
            operationId = "getBankAccount",
            summary = "Read your bank account",
            description = "The one you entered last, masked. Not found until you enter one.")
    @APIResponse(responseCode = "200", description = "The account.")
    @APIResponse(responseCode = "404")
    public BankAccount mine() {
        return BankAccount.of(accounts.mine().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterBankAccount",
            summary = "Enter a bank account",
            description = "A verified one stays in use until this one is verified.")
    @APIResponse(responseCode = "200", description = "The account.")
    @APIResponse(responseCode = "409")
    public BankAccount enter(EnterBankAccount account) {
        return BankAccount.of(accounts.enter(account.command()));
    }

    @POST
    @Path("/deposits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nameBankDeposits",
            summary = "Name the two amounts",
            description = "That arrived on your account. There are few tries, and every one counts.")
    @APIResponse(responseCode = "200", description = "What came of it.")
    @APIResponse(responseCode = "409")
    public DepositOutcome name(NameDeposits deposits) {
        return DepositOutcome.of(accounts.enterDeposits(deposits.amounts()));
    }
}
