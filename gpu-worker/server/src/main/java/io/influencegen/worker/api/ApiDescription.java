package io.influencegen.worker.api;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the description of the API says of all operations: its name, the secret, and problems. */
public class ApiDescription implements OASFilter {
    private static final String SECRET = "secret";

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("What went wrong, and what to do next (RFC 9457)")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                ProblemMapper.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/WorkerProblem")))));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.setInfo(OASFactory.createInfo()
                .title("InfluenceGen image worker")
                .version(Machine.CONTRACT_VERSION)
                .description("Makes pictures. Knows nothing of people or campaigns."));
        description
                .getComponents()
                .addSecurityScheme(
                        SECRET,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer"));
        description.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme(SECRET));
    }
}
