package io.influencegen.worker.api;

import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads a request of the contract: strictly, and never more than one can need. A field nobody knows is a mistake worth telling.
 * The text is parsed whole before it is bound: left to itself, binding never ends on some texts that do.
 */
abstract class RequestReader<T> implements MessageBodyReader<T> {
    private static final int MOST_BYTES = 4 << 20;
    private static final String SEED = "seed";
    private static final double LARGEST_SEED = 1L << 53;
    private static final Set<String> WHOLE = Set.of(SEED, "steps", "longSide");

    private final Class<T> type;
    private final Jsonb json = JsonbBuilder.create(new JsonbConfig()
            .setProperty("jsonb.fail-on-unknown-properties", true)
            .setProperty("yasson.fail-on-unknown-properties", true));

    RequestReader(Class<T> type) {
        this.type = type;
    }

    @Override
    public boolean isReadable(Class<?> asked, Type generic, Annotation[] annotations, MediaType media) {
        return asked == type;
    }

    @Override
    public T readFrom(
            Class<T> wanted,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refusal.of(ProblemCode.TOO_LARGE, "The body is larger than %d MB.".formatted(MOST_BYTES >> 20));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            checkNumbers("", parse(text));
            return json.fromJson(text, type);
        } catch (CharacterCodingException e) {
            throw Refusal.of(ProblemCode.MALFORMED, "The body is no UTF-8 text.", e);
        } catch (JsonbException | JsonException | NumberFormatException | ClassCastException | StackOverflowError e) {
            throw Refusal.of(ProblemCode.MALFORMED, "The body cannot be read: %s".formatted(brief(e)), e);
        }
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Numbers that do not fit would be cut down in silence. */
    private static void checkNumbers(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            object.forEach(RequestReader::checkNumbers);
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> checkNumbers(name, inner));
        } else if (value instanceof JsonNumber number) {
            double told = number.doubleValue();
            double most = name.equals(SEED) ? LARGEST_SEED : Integer.MAX_VALUE;
            if (!(Math.abs(told) <= most) || (WHOLE.contains(name) && told != Math.rint(told))) {
                throw Refusal.ofField(
                        ProblemCode.INVALID,
                        name,
                        "%s is %s, which is no number that can be meant.".formatted(name, told));
            }
        }
    }

    private static String brief(Throwable e) {
        String message =
                String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceAll("io\\.influencegen\\.[a-z.]+", "");
        return message.length() > 200 ? message.substring(0, 200) + "…" : message;
    }
}
