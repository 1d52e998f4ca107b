package io.influencegen.tax.api;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.tax.boundary.TaxForms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tax-form")
@RequestScoped
@RolesAllowed(Roles.INFLUENCER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payout details")
public class TaxFormResource {
    @Inject
    private TaxForms forms;

    @GET
    @Operation(
            operationId = "getTaxForm",
            summary = "Read your tax form",
            description = "The one that counts, masked. Not found until you sign one.")
    @APIResponse(responseCode = "200", description = "The form.")
    @APIResponse(responseCode = "404")
    public TaxForm mine() {
        return TaxForm.of(forms.mine().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)));
    }

    @GET
    @Path("/kinds")
    @Operation(
            operationId = "listTaxFormKinds",
            summary = "Ask which form you need",
            description = "The one that is asked for first.")
    public List<TaxFormChoice> kinds(
            @Parameter(description = "Where you pay tax, as two letters.", example = "DE") @QueryParam("country")
                    String country,
            @Parameter(description = "Whether you are a person of the United States.", example = "false")
                    @QueryParam("usPerson")
                    boolean usPerson) {
        return forms.kindsFor(country, usPerson).stream()
                .map(kind -> new TaxFormChoice(kind, forms.sentenceOf(kind)))
                .toList();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signTaxForm",
            summary = "Sign a tax form",
            description = "It counts from now on; earlier ones are kept.")
    @APIResponse(responseCode = "200", description = "The form.")
    @APIResponse(responseCode = "409")
    public TaxForm sign(SignTaxForm form) {
        return TaxForm.of(forms.submit(form.command()));
    }
}
