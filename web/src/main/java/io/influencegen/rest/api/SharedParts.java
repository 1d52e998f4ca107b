package io.influencegen.rest.api;

import io.influencegen.portal.api.ProblemDocument;
import io.influencegen.rest.boundary.KeyedRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Parameters, headers and answers that operations share. */
final class SharedParts {
    static final String CURSOR = "cursor";
    static final String IF_NONE_MATCH = HttpHeaders.IF_NONE_MATCH;
    static final String NOT_MODIFIED = "NotModified";
    static final String CORRELATION_ID = "X-Correlation-Id";
    static final String ENTITY_TAG = HttpHeaders.ETAG;
    static final String NEXT_SLICE = HttpHeaders.LINK;
    private static final String PROBLEM = "Problem";

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("400", "Something in the request cannot be accepted; `errors` says what."),
            Map.entry("401", "There is no valid key or session."),
            Map.entry("403", "The caller's roles do not allow it."),
            Map.entry("404", "It does not exist, or is not the caller's to see."),
            Map.entry("406", "The answer is JSON, which the caller does not accept."),
            Map.entry("409", "Its state does not allow it, or the same request is still at work."),
            Map.entry("410", "Its time is over, or it was given up."),
            Map.entry("412", "It has changed since it was read, or another version of a protocol is spoken."),
            Map.entry("413", "The body is larger than any sensible one."),
            Map.entry("415", "The body is not JSON."),
            Map.entry("422", "The idempotency key was used for another request."),
            Map.entry("428", "The change does not say which state it was made on."),
            Map.entry("429", "There are too many of them, or too many requests."),
            Map.entry("460", "What arrived is not what its checksum says."),
            Map.entry("500", "It failed, and the reference helps to find out why."));

    private SharedParts() {}

    static void addTo(Components components) {
        parameters().forEach(parameter -> components.addParameter(parameter.getName(), parameter));
        components.addHeader(
                CORRELATION_ID,
                header("Names this request in the log; send 8 to 64 letters, digits, dots and dashes to choose it."));
        components.addHeader(ENTITY_TAG, header("Names the state of what was answered."));
        components.addHeader(NEXT_SLICE, header("The next slice of the list (RFC 8288); absent from the last one."));
        components.addSchema(PROBLEM, ProblemSchema.problem());
        components.addResponse(NOT_MODIFIED, OASFactory.createAPIResponse().description("The caller has it already."));
        PROBLEMS.forEach((status, text) -> components.addResponse(problemName(status), problem(text)));
    }

    static String problemName(String status) {
        return PROBLEM + status;
    }

    static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static List<Parameter> parameters() {
        Schema limit = OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(ListRequest.LARGEST_LIMIT))
                .defaultValue(ListRequest.USUAL_LIMIT);
        Schema key = text().minLength(1).maxLength(KeyedRequest.LONGEST_KEY);
        return List.of(
                query(CURSOR, "Where the slice begins: `nextCursor` of the one before, with the same filters."),
                query("limit", "How many lines a slice has at most.").schema(limit),
                header(HttpHeaders.IF_MATCH, "The ETag of the state the change was made on.")
                        .required(true),
                header(IF_NONE_MATCH, "The ETag the caller has already."),
                header(Idempotent.HEADER, "Names this piece of work, so that sending it again does not do it again.")
                        .schema(key));
    }

    private static Parameter query(String name, String text) {
        return parameter(name, text).in(Parameter.In.QUERY);
    }

    private static Parameter header(String name, String text) {
        return parameter(name, text).in(Parameter.In.HEADER);
    }

    private static Parameter parameter(String name, String text) {
        return OASFactory.createParameter().name(name).description(text).schema(text());
    }

    private static Header header(String text) {
        return OASFactory.createHeader().description(text).schema(text());
    }

    private static APIResponse problem(String text) {
        Schema schema = OASFactory.createSchema().ref(PROBLEM);
        return OASFactory.createAPIResponse()
                .description(text)
                .addHeader(CORRELATION_ID, OASFactory.createHeader().ref(CORRELATION_ID))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(schema)));
    }
}
