package io.influencegen.rest.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schema of a problem document, which is written by hand and so described by hand. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema problem() {
        return object("What went wrong, and what to do next (RFC 9457).")
                .addProperty("type", text("Names the kind of problem.").format("uri"))
                .addProperty("title", text("The kind of problem in words."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The status of the answer."))
                .addProperty("detail", text("What happened."))
                .addProperty("instance", text("The address that was asked.").format("uri-reference"))
                .addProperty("code", text("Names the problem for programs; stable."))
                .addProperty("referenceId", text("Under which the log knows the request."))
                .addProperty("nextStep", text("What to do now."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description(
                                        "The values that cannot be accepted; absent where no single one is at fault.")
                                .items(fault()))
                .required(List.of("type", "title", "status", "detail", "instance", "code", "referenceId", "nextStep"))
                .addExample(example());
    }

    private static Schema fault() {
        return object("One value that cannot be accepted.")
                .addProperty("pointer", text("Where it stands: a JSON pointer, or a parameter's name."))
                .addProperty("detail", text("What it has to be."))
                .required(List.of("pointer", "detail"));
    }

    private static Map<String, Object> example() {
        return Map.of(
                "type", "urn:influencegen:problem:not-found",
                "title", "Not found",
                "status", 404,
                "detail", "This does not exist, or it is not yours to see.",
                "instance", "/api/v1/audit-events/019a0000-0000-7000-8000-000000000000",
                "code", "not-found",
                "referenceId", "4b7ac0b2-8c55-4a1f-9d0e-2f1f8f3a7b11",
                "nextStep", "Check the address or go back to the list.");
    }

    private static Schema object(String text) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(text);
    }

    private static Schema text(String text) {
        return SharedParts.text().description(text);
    }
}
