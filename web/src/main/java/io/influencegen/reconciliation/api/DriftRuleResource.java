package io.influencegen.reconciliation.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.reconciliation.boundary.Reconciliations;
import io.influencegen.reconciliation.entity.DriftKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/reconciliation/rules")
@RequestScoped
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class DriftRuleResource {
    @Inject
    private Reconciliations reconciliations;

    @GET
    @Operation(operationId = "listDriftRules", summary = "List rules", description = "One for each kind of difference.")
    public List<RuleEntry> list() {
        return reconciliations.rules().stream().map(RuleEntry::of).toList();
    }

    @PUT
    @Path("/{kind}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveDriftRule", summary = "Change a rule", description = "For comparisons from now on.")
    @APIResponse(responseCode = "200", description = "The rule.")
    @APIResponse(responseCode = "409")
    public RuleEntry save(
            @Parameter(description = "The kind.", example = "DUPLICATE") @PathParam("kind") DriftKind kind,
            WriteRule wish) {
        reconciliations.save(wish.rule(kind));
        return reconciliations.rules().stream()
                .filter(rule -> rule.kind() == kind)
                .map(RuleEntry::of)
                .findFirst()
                .orElseThrow();
    }
}
