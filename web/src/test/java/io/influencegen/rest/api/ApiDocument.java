package io.influencegen.rest.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI document, and what is wrong with it by the rules of the house. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z]+([A-Z][a-z]+)*");
    private static final Pattern KEBAB_CASE = Pattern.compile("(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-z]+(-[a-z]+)*}))+");
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

    private static final Set<String> PROBLEM = Set.of("application/problem+json");

    private final JsonObject document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    ApiDocument(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            document = reader.readObject();
        }
    }

    Set<String> paths() {
        return document.getJsonObject("paths").keySet();
    }

    List<String> faults() {
        document.getJsonObject("paths").forEach((path, item) -> {
            require(KEBAB_CASE.matcher(path).matches(), path, "is not in kebab-case");
            item.asJsonObject().forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                    check(path, method + " " + path, operation.asJsonObject());
                }
            });
        });
        walk("", document, this::collectReference);
        references.stream().filter(reference -> !exists(reference)).forEach(this::nowhere);
        components().filter(name -> !references.contains(name)).forEach(name -> fault(name, "is used by nothing"));
        walk("", document, this::checkExamples);
        walk("", document, this::checkProperties);
        return faults;
    }

    private void check(String path, String where, JsonObject operation) {
        String name = operation.getString("operationId", "");
        require(CAMEL_CASE.matcher(name).matches(), where, "needs an operationId in camelCase");
        require(names.add(name), where, "shares its operationId");
        require(!operation.getString("summary", "").isBlank(), where, "needs a summary");
        require(!operation.getString("summary", "").endsWith("."), where, "has a summary that is a sentence");
        require(!operation.getString("description", "").isBlank(), where, "needs a description");
        require(
                !array(operation.containsKey("security") ? operation : document, "security")
                        .isEmpty(),
                where,
                "is open to everybody");
        checkTags(where, operation);
        checkParameters(path, where, operation);
        checkAnswers(where, promised(path, operation), operation.getJsonObject("responses"));
    }

    private static Set<String> promised(String path, JsonObject operation) {
        Set<String> promised = new HashSet<>(Set.of("400", "401", "403", "406", "500"));
        if (path.contains("{")) {
            promised.add("404");
        }
        if (operation.containsKey("requestBody")) {
            promised.addAll(Set.of("413", "415"));
        }
        return promised;
    }

    private void checkTags(String where, JsonObject operation) {
        Set<String> declared = new HashSet<>();
        array(document, "tags").forEach(tag -> declared.add(tag.asJsonObject().getString("name")));
        require(!array(operation, "tags").isEmpty(), where, "needs a tag");
        array(operation, "tags").getValuesAs(JsonString.class).stream()
                .filter(tag -> !declared.contains(tag.getString()))
                .forEach(tag -> fault(where, "has the tag " + tag + ", which is not declared"));
    }

    private void checkParameters(String path, String where, JsonObject operation) {
        Set<String> inPath = new HashSet<>();
        for (JsonObject given : array(operation, "parameters").getValuesAs(JsonObject.class)) {
            JsonObject parameter = resolve(given);
            require(
                    !parameter.getString("description", "").isBlank(),
                    where,
                    parameter.getString("name") + " undescribed");
            require(parameter.containsKey("schema"), where, parameter.getString("name") + " needs a schema");
            if (parameter.getString("in").equals("path")) {
                inPath.add(parameter.getString("name"));
            }
        }
        Set<String> named = new HashSet<>();
        Matcher placeholders = IN_PATH.matcher(path);
        while (placeholders.find()) {
            named.add(placeholders.group(1));
        }
        require(named.equals(inPath), where, "names " + named + " in its path and declares " + inPath);
    }

    private void checkAnswers(String where, Set<String> promised, JsonObject answers) {
        require(answers.keySet().stream().anyMatch(status -> status.startsWith("2")), where, "never succeeds");
        promised.stream()
                .filter(status -> !answers.containsKey(status))
                .forEach(status -> fault(where, "does not describe " + status));
        answers.forEach((status, answer) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                JsonObject content = resolve(answer.asJsonObject()).getJsonObject("content");
                require(content.keySet().equals(PROBLEM), where, status + " is no problem document");
            }
        });
    }

    private void collectReference(String where, JsonObject object) {
        if (object.get("$ref") instanceof JsonString reference) {
            references.add(reference.getString());
        }
    }

    /** A reference to a schema needs no words of its own: the schema has them. */
    private void checkProperties(String where, JsonObject object) {
        if (object.get("properties") instanceof JsonObject properties) {
            require(object.containsKey("description"), where, "needs a description");
            properties.forEach((name, property) -> require(
                    property.asJsonObject().containsKey("$ref")
                            || !property.asJsonObject()
                                    .getString("description", "")
                                    .isBlank(),
                    where,
                    name + " needs a description"));
        }
    }

    private JsonObject resolve(JsonObject object) {
        return object.get("$ref") instanceof JsonString reference && exists(reference.getString())
                ? Json.createPointer(reference.getString().substring(1))
                        .getValue(document)
                        .asJsonObject()
                : object;
    }

    private boolean exists(String reference) {
        return Json.createPointer(reference.substring(1)).containsValue(document);
    }

    private void nowhere(String reference) {
        fault(reference, "does not exist");
    }

    private Stream<String> components() {
        return document.getJsonObject("components").entrySet().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind -> kind.getValue().asJsonObject().keySet().stream()
                        .map(name -> "#/components/" + kind.getKey() + "/" + name));
    }

    private void checkExamples(String where, JsonObject object) {
        if (object.get("examples") instanceof JsonArray examples && object.containsKey("type")) {
            examples.stream()
                    .filter(example -> !fits(example, object.get("type")))
                    .forEach(example -> fault(where, example + " is no example of " + object.get("type")));
        }
    }

    private static boolean fits(JsonValue example, JsonValue type) {
        if (type instanceof JsonArray several) {
            return several.stream().anyMatch(one -> fits(example, one));
        }
        return switch (((JsonString) type).getString()) {
            case "string" -> example.getValueType() == JsonValue.ValueType.STRING;
            case "integer", "number" -> example.getValueType() == JsonValue.ValueType.NUMBER;
            case "boolean" -> example == JsonValue.TRUE || example == JsonValue.FALSE;
            case "array" -> example instanceof JsonArray;
            case "object" -> example instanceof JsonObject;
            default -> false;
        };
    }

    private static void walk(String where, JsonValue value, BiConsumer<String, JsonObject> visitor) {
        if (value instanceof JsonObject object) {
            visitor.accept(where, object);
            object.forEach((name, inner) -> walk(where + "/" + name, inner, visitor));
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> walk(where, inner, visitor));
        }
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private void require(boolean holds, String where, String otherwise) {
        if (!holds) {
            fault(where, otherwise);
        }
    }

    private void fault(String where, String what) {
        faults.add(where + ": " + what);
    }
}
