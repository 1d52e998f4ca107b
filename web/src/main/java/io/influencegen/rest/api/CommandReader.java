package io.influencegen.rest.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.api.ProblemDocument.Fault;
import io.influencegen.rest.boundary.RestError;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a command record from JSON and checks its constraints. Strict: a property the record does not have, a value of the
 * wrong kind and a name given twice are refused, all at once and each by its pointer.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class CommandReader implements MessageBodyReader<Record> {
    private static final int DEEPEST = 20;
    private static final JsonReaderFactory JSON = Json.createReaderFactory(
            Map.of(jakarta.json.JsonConfig.KEY_STRATEGY, jakarta.json.JsonConfig.KeyStrategy.NONE));

    @Inject
    private Validator validator;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        List<Fault> faults = new ArrayList<>();
        Object command = new RecordBinder(faults).bind(parse(body), type, "");
        refuse(faults);
        refuse(CommandFaults.of(validator.validate(command)));
        return (Record) command;
    }

    static JsonValue parse(InputStream body) {
        var utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            String text = utf8.decode(ByteBuffer.wrap(body.readAllBytes())).toString();
            requireOneValue(text);
            return JSON.createReader(new StringReader(text)).readValue();
        } catch (IOException | JsonException | IllegalStateException malformed) {
            throw new DomainException(malformed, RestError.MALFORMED_REQUEST);
        }
    }

    /** A reader stops behind the first value, and goes as deep as it leads; a parser sees all there is. */
    private static void requireOneValue(String text) {
        int depth = 0;
        JsonParser parser = Json.createParser(new StringReader(text));
        while (parser.hasNext()) {
            depth += switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> 1;
                case END_OBJECT, END_ARRAY -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                throw new JsonException("Nested deeper than any command");
            }
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedBody(faults);
        }
    }
}
