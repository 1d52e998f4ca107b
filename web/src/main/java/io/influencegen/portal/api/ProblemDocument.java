package io.influencegen.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * An error as a program reads it: a problem document (RFC 9457) with our code, the next step in words, and the reference
 * under which the log knows the request.
 */
public record ProblemDocument(
        int status, String code, Words words, String instance, String referenceId, List<Fault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What happened and what to do next. */
    public record Words(String cause, String next) {}

    /** One value that cannot be accepted; the pointer (RFC 6901) or parameter name says where it stands. */
    public record Fault(String pointer, String detail) {}

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    public String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "urn:influencegen:problem:" + code)
                .add("title", title())
                .add("status", status)
                .add("detail", words.cause())
                .add("instance", instance)
                .add("code", code)
                .add("referenceId", referenceId)
                .add("nextStep", words.next());
        if (!errors.isEmpty()) {
            JsonArrayBuilder faults = Json.createArrayBuilder();
            errors.forEach(fault -> faults.add(
                    Json.createObjectBuilder().add("pointer", fault.pointer()).add("detail", fault.detail())));
            json.add("errors", faults);
        }
        return json.build().toString();
    }

    /** The code in words: the same for every occurrence of a type, as the RFC asks. */
    private String title() {
        String spaced = code.replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
