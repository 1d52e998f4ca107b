package io.influencegen.worker.api;

import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the contract's requests: strictly, and never more than a request can need. A field nobody knows is a mistake worth telling. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RequestReader implements MessageBodyReader<Object> {
    private static final int MOST_BYTES = 4 << 20;
    private static final String CONTRACT = "io.influencegen.worker.contract";

    private final Jsonb json = JsonbBuilder.create(new JsonbConfig()
            .setProperty("jsonb.fail-on-unknown-properties", true)
            .setProperty("yasson.fail-on-unknown-properties", true));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.getPackageName().equals(CONTRACT);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
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
            Object value = json.fromJson(text, type);
            if (value == null) {
                throw Refusal.of(ProblemCode.MALFORMED, "There is no JSON object in the body.");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw Refusal.of(ProblemCode.MALFORMED, "The body is no UTF-8 text.", e);
        } catch (JsonbException | JsonException | NumberFormatException | ClassCastException | StackOverflowError e) {
            throw Refusal.of(ProblemCode.MALFORMED, "The body cannot be read: %s".formatted(brief(e)), e);
        }
    }

    private static String brief(Throwable e) {
        String message =
                String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceAll("io\\.influencegen\\.[a-z.]+", "");
        return message.length() > 200 ? message.substring(0, 200) + "…" : message;
    }
}
