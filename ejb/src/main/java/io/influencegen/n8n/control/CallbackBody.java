package io.influencegen.n8n.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.n8n.boundary.N8nError;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** What a callback says: a picture, a link to one, or why there is none, and whether another try could help. */
record CallbackBody(
        Optional<String> image, Optional<String> link, String error, boolean last, Optional<Duration> compute) {
    private static final long LONGEST_COMPUTE = Duration.ofDays(1).toMillis();
    private static final int LONGEST_LINK = 2000;

    static CallbackBody parse(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return read(reader.readObject());
        } catch (JsonException | ClassCastException | IllegalStateException malformed) {
            throw unreadable("it is not the JSON that was agreed on");
        }
    }

    /** The picture's bytes, however it was written: line breaks and a {@code data:} prefix do not matter. */
    byte[] decoded() {
        String text = image.orElseThrow();
        int start = text.startsWith("data:") ? text.indexOf(',') + 1 : 0;
        try {
            return Base64.getMimeDecoder().decode(text.substring(start));
        } catch (IllegalArgumentException malformed) {
            throw unreadable("image is not base64");
        }
    }

    boolean isFailure() {
        return image.isEmpty() && link.isEmpty();
    }

    private static CallbackBody read(JsonObject json) {
        Optional<Duration> compute = Optional.ofNullable(json.getJsonNumber("computeMillis"))
                .map(number -> Math.max(0, Math.min(LONGEST_COMPUTE, number.longValue())))
                .map(Duration::ofMillis);
        return switch (json.getString("status", "")) {
            case "succeeded" -> succeeded(json, compute);
            case "failed" -> {
                String error = json.getString("error", "")
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip();
                boolean last = json.getBoolean("final", false);
                yield new CallbackBody(Optional.empty(), Optional.empty(), error, last, compute);
            }
            default -> throw unreadable("status is neither succeeded nor failed");
        };
    }

    private static CallbackBody succeeded(JsonObject json, Optional<Duration> compute) {
        Optional<String> image = Optional.ofNullable(json.getString("image", null));
        Optional<String> link = Optional.ofNullable(json.getString("imageUrl", null));
        if (image.isPresent() == link.isPresent()) {
            throw unreadable("exactly one of image and imageUrl is needed");
        }
        if (link.isPresent() && link.get().length() > LONGEST_LINK) {
            throw unreadable("imageUrl is too long");
        }
        return new CallbackBody(image, link, "", false, compute);
    }

    private static DomainException unreadable(String why) {
        return new DomainException(N8nError.CALLBACK_UNREADABLE, why);
    }
}
