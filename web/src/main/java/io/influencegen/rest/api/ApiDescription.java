package io.influencegen.rest.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation of the document what the conventions promise for all of them. Runs while the product is built. */
public class ApiDescription implements OASFilter {
    static final String CONVENTIONS = """
            Programs do what their owner may do, with an API key.

            **Errors** are problem documents (RFC 9457) with a `code`, the next step in words, and a `referenceId` under which \
            the log knows the request. **Lists** come in slices: follow `nextCursor`, or the header `Link`, until there is none. \
            **Reading** gives an `ETag`; send it as `If-None-Match` to learn cheaply that nothing changed. **Changing** a thing \
            needs its `ETag` as `If-Match`, so that nobody overwrites what they have not seen. **Repeating** a request with the \
            same `Idempotency-Key` within a day is answered again and not done again. Properties that are not described are \
            refused, never ignored.""";

    /** Found because the class describes itself; every list is one of something. */
    private static final String LIST_OF_ANYTHING = "Listing";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents();
        components.removeSchema(LIST_OF_ANYTHING);
        components.getSchemas().values().forEach(ApiDescription::requireWhatIsAlwaysThere);
        SharedParts.addTo(components);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    promiseProblems(path, operation);
                    promiseHeaders(method, operation);
                    share(operation, components.getParameters().keySet());
                }));
    }

    private static void promiseProblems(String path, Operation operation) {
        Set<String> statuses = new TreeSet<>(List.of("400", "401", "403", "406", "500"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            statuses.addAll(List.of("413", "415"));
        }
        if (takes(operation, HttpHeaders.IF_MATCH)) {
            statuses.addAll(List.of("409", "412", "428"));
        }
        if (takes(operation, Idempotent.HEADER)) {
            statuses.addAll(List.of("409", "422"));
        }
        APIResponses answers = operation.getResponses();
        answers.getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4"))
                .forEach(statuses::add);
        statuses.forEach(status ->
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(SharedParts.problemName(status))));
    }

    private static void promiseHeaders(PathItem.HttpMethod method, Operation operation) {
        APIResponse success = success(operation);
        promise(success, SharedParts.CORRELATION_ID);
        if (method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.PUT) {
            promise(success, SharedParts.ENTITY_TAG);
        }
        if (method == PathItem.HttpMethod.GET) {
            operation.addParameter(OASFactory.createParameter().name(SharedParts.IF_NONE_MATCH));
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().ref(SharedParts.NOT_MODIFIED));
        }
        if (takes(operation, SharedParts.CURSOR)) {
            promise(success, SharedParts.NEXT_SLICE);
        }
    }

    private static void promise(APIResponse answer, String header) {
        answer.addHeader(header, OASFactory.createHeader().ref(header));
    }

    /** Parameters that are described once for all are referred to; of the others, most are plain text. */
    private static void share(Operation operation, Set<String> shared) {
        operation.setParameters(parametersOf(operation).stream()
                .map(parameter -> shared.contains(parameter.getName())
                        ? OASFactory.createParameter().ref(parameter.getName())
                        : withType(parameter))
                .toList());
    }

    private static Parameter withType(Parameter parameter) {
        Schema schema = Optional.ofNullable(parameter.getSchema()).orElseGet(OASFactory::createSchema);
        if (schema.getType() == null && schema.getRef() == null) {
            schema.addType(Schema.SchemaType.STRING);
        }
        return parameter.schema(schema);
    }

    /** Views hold every property but those that may be empty; commands say themselves what they need. */
    private static void requireWhatIsAlwaysThere(Schema schema) {
        if (schema.getProperties() != null && schema.getRequired() == null) {
            schema.setRequired(schema.getProperties().entrySet().stream()
                    .filter(property -> property.getValue().getType() == null
                            || !property.getValue().getType().contains(Schema.SchemaType.NULL))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }

    private static boolean takes(Operation operation, String parameter) {
        return parametersOf(operation).stream().anyMatch(taken -> parameter.equals(taken.getName()));
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }

    private static APIResponse success(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
