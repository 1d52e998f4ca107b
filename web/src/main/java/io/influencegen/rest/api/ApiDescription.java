package io.influencegen.rest.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation of the document what the conventions promise for all of them. Runs while the product is built. */
public class ApiDescription implements OASFilter {
    static final String CONVENTIONS = """
            Everything the portal can do for you, a program can do with an API key.

            **Errors** are problem documents (RFC 9457) with a `code`, the next step in words, and a `referenceId` under which \
            the log knows the request. **Lists** come in slices: follow `nextCursor`, or the header `Link`, until there is none. \
            **Reading** gives an `ETag`; send it as `If-None-Match` to learn cheaply that nothing changed. **Changing** a thing \
            needs its `ETag` as `If-Match`, so that nobody overwrites what they have not seen. **Repeating** a request with the \
            same `Idempotency-Key` within a day is answered again and not done again. Properties that are not described are \
            refused, never ignored.""";

    private static final String PROBLEM = "Problem";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "Something in the request cannot be accepted; `errors` says what.",
            "401", "There is no valid key or session.",
            "403", "The caller's roles do not allow it.",
            "404", "It does not exist, or is not the caller's to see.",
            "409", "Its state does not allow it, or the same request is still at work.",
            "412", "It has changed since it was read.",
            "415", "The body is not JSON.",
            "422", "The idempotency key was used for another request.",
            "428", "The change does not say which state it was made on.",
            "500", "It failed, and the reference helps to find out why.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(PROBLEM, ProblemSchema.problem());
        PROBLEMS.forEach((status, text) -> api.getComponents().addResponse(name(status), problem(text)));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        List.of("400", "401", "403", "500").forEach(status -> promise(operation, status));
        if (path.contains("{")) {
            promise(operation, "404");
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            promise(operation, "415");
        }
        if (operation.getOperationId().startsWith("list")) {
            ListParameters.addTo(operation);
        }
        if (operation.getOperationId().startsWith("replay")) {
            operation.addParameter(idempotencyKey());
            promise(operation, "409");
            promise(operation, "422");
        }
        if (operation.getOperationId().matches("(change|reset|rotate).*")) {
            operation.addParameter(ifMatch());
            List.of("409", "412", "428").forEach(status -> promise(operation, status));
        }
        if (method == PathItem.HttpMethod.GET) {
            operation.addParameter(ifNoneMatch());
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("The caller has it already."));
        }
        success(operation).ifPresent(answer -> answer.addHeader("X-Correlation-Id", correlationId()));
    }

    private static Optional<APIResponse> success(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void promise(Operation operation, String status) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
    }

    private static String name(String status) {
        return PROBLEM + status;
    }

    private static APIResponse problem(String text) {
        return OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent()
                        .addMediaType(
                                io.influencegen.portal.api.ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static org.eclipse.microprofile.openapi.models.headers.Header correlationId() {
        return OASFactory.createHeader()
                .description(
                        "Names this request in the log; send one of 8 to 64 letters, digits, dots and dashes to choose it.")
                .schema(text());
    }

    private static Parameter idempotencyKey() {
        return header(
                        IdempotencyInterceptor.HEADER,
                        "Names this piece of work, so that sending it again does not do it again.")
                .schema(text().minLength(1).maxLength(200));
    }

    private static Parameter ifMatch() {
        return header("If-Match", "The ETag of the state the change was made on.")
                .required(true)
                .schema(text());
    }

    private static Parameter ifNoneMatch() {
        return header("If-None-Match", "The ETag the caller has already.").schema(text());
    }

    private static Parameter header(String name, String text) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(text);
    }

    static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
