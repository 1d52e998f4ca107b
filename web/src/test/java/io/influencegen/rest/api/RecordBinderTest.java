package io.influencegen.rest.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.portal.api.ProblemDocument.Fault;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordBinderTest {
    private final List<Fault> faults = new ArrayList<>();

    enum Colour {
        RED,
        BLUE
    }

    record Part(int number) {}

    record Wish(
            String name,
            long count,
            Optional<Boolean> urgent,
            UUID id,
            Instant at,
            Colour colour,
            List<Part> parts,
            Map<String, String> labels) {}

    record Measure(Double weight, double height) {}

    @Test
    void bindShouldReadNumbersWithAFraction() {
        JsonReader reader = Json.createReader(new StringReader("{\"weight\": 3.5, \"height\": 2}"));
        assertThat(new RecordBinder(faults).bind(reader.readObject(), Measure.class, ""), is(new Measure(3.5, 2)));
        JsonReader wrong = Json.createReader(new StringReader("{\"weight\": \"much\", \"height\": true}"));
        new RecordBinder(faults).bind(wrong.readObject(), Measure.class, "");
        assertThat(
                faults, contains(new Fault("/weight", "must be a number"), new Fault("/height", "must be a number")));
    }

    @Test
    void bindShouldReadEveryKindOfValue() {
        UUID id = new UUID(1, 2);
        Object wish = bind("""
                {"name": "n", "count": 7, "urgent": true, "id": "%s", "at": "2026-03-01T00:00:00Z", "colour": "RED",
                 "parts": [{"number": 1}, {"number": 2}], "labels": {"a": "b"}}""".formatted(id));
        assertThat(faults, is(empty()));
        assertThat(
                wish,
                is(new Wish(
                        "n",
                        7,
                        Optional.of(true),
                        id,
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Colour.RED,
                        List.of(new Part(1), new Part(2)),
                        Map.of("a", "b"))));
    }

    @Test
    void bindShouldLeaveOutWhatIsOptional() {
        assertThat(bind("{\"count\": 1}"), is(new Wish(null, 1, Optional.empty(), null, null, null, null, null)));
    }

    @Test
    void bindShouldNameEveryPropertyThatIsNotThere() {
        bind("{\"count\": 1, \"admin\": true, \"a/b\": 1, \"parts\": [{\"number\": 1, \"x\": 2}]}");
        assertThat(faults.stream().map(Fault::pointer).toList(), containsInAnyOrder("/admin", "/a~1b", "/parts/0/x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{}|/count|must be a value",
                "{\"count\": 1.5}|/count|must be a whole number within its range",
                "{\"count\": 1e400}|/count|must be a whole number within its range",
                "{\"count\": \"1\"}|/count|must be a whole number",
                "{\"count\": 1, \"name\": 5}|/name|must be text",
                "{\"count\": 1, \"id\": \"1-1-1-1-1\"}|/id|must be an id (a UUID)",
                "{\"count\": 1, \"at\": \"today\"}|/at|must be a moment in ISO 8601",
                "{\"count\": 1, \"colour\": \"GREEN\"}|/colour|must be one of [RED, BLUE]",
                "{\"count\": 1, \"urgent\": \"yes\"}|/urgent|must be true or false",
                "{\"count\": 1, \"parts\": {}}|/parts|must be a list",
                "{\"count\": 1, \"parts\": [null]}|/parts/0|must be a value",
                "{\"count\": 1, \"labels\": {\"a\": 1}}|/labels/a|must be text",
                "[]||must be an object",
                "null||must be an object"
            })
    void bindShouldSayWhatDoesNotFit(String json, String pointer, String detail) {
        bind(json);
        assertThat(faults, contains(new Fault(pointer == null ? "" : pointer, detail)));
    }

    private Object bind(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new RecordBinder(faults).bind(reader.readValue(), Wish.class, "");
        }
    }
}
