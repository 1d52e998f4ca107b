package io.influencegen.provider.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.provider.boundary.ProviderError;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what Onfido writes. */
final class OnfidoReports {
    private static final int MOST_REASONS = 20;

    private OnfidoReports() {}

    /** What of the reports speaks against the person, as {@code report: part}. */
    static List<String> reasons(JsonObject answer) {
        return ProviderHttp.objects(answer, "reports").stream()
                .filter(OnfidoReports::isBad)
                .flatMap(OnfidoReports::reasonsOf)
                .limit(MOST_REASONS)
                .toList();
    }

    /** Empty for messages of another kind. */
    static Optional<String> completedCheck(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject payload = reader.readObject().getJsonObject("payload");
            boolean done = payload.getString("resource_type", "").equals("check")
                    && payload.getString("action", "").equals("check.completed");
            return done
                    ? Optional.of(payload.getJsonObject("object").getString("id", ""))
                            .filter(id -> id.matches("[A-Za-z0-9_-]{1,100}"))
                    : Optional.empty();
        } catch (JsonException | ClassCastException | NullPointerException malformed) {
            throw new DomainException(ProviderError.PROVIDER_EVENT_UNREADABLE, "it is not the JSON that was agreed on");
        }
    }

    private static Stream<String> reasonsOf(JsonObject report) {
        String name = plain(ProviderHttp.text(report, "name").orElse("report"));
        List<String> parts = report.get("breakdown") instanceof JsonObject breakdown
                ? breakdown.entrySet().stream()
                        .filter(part -> part.getValue() instanceof JsonObject value && isBad(value))
                        .map(part -> name + ": " + plain(part.getKey()))
                        .toList()
                : List.of();
        return parts.isEmpty() ? Stream.of(name) : parts.stream();
    }

    private static boolean isBad(JsonObject part) {
        JsonValue result = part.get("result");
        return result != null
                && result.getValueType() == JsonValue.ValueType.STRING
                && !part.getString("result").equals("clear");
    }

    private static String plain(String word) {
        String text = word.replaceAll("[^A-Za-z0-9]+", " ").strip();
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
