package io.influencegen.kyc.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.kyc.boundary.RiskRules;
import io.influencegen.kyc.boundary.RuleTrial;
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

@Path("/kyc-rules")
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
public class RiskRuleResource {
    @Inject
    private RiskRules rules;

    @GET
    @Operation(operationId = "getRiskRules", summary = "Read the rules of risk", description = "Those in force.")
    public RiskRuleBook inForce() {
        return RiskRuleBook.of(rules.inForce());
    }

    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putRiskRulesInForce",
            summary = "Put rules in force",
            description =
                    "For every case that is sent from now on. Refused where others are in force than those they were made from.")
    @APIResponse(responseCode = "200", description = "The rules in force.")
    @APIResponse(responseCode = "409")
    public RiskRuleBook putInForce(WriteRiskRules wanted) {
        return RiskRuleBook.of(rules.putInForce(
                wanted.rules().stream().map(RiskRuleEntry::rule).toList(), wanted.basedOn(), wanted.note()));
    }

    @POST
    @Path("/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tryRiskRules",
            summary = "Try rules on the last cases",
            description = "Which would be judged otherwise. Nothing is kept.")
    @APIResponse(responseCode = "200", description = "What would have been.")
    public RuleTrial tryOut(TryRiskRules wanted) {
        return rules.tryOut(wanted.rules().stream().map(RiskRuleEntry::rule).toList(), wanted.cases());
    }
}
