package io.influencegen.rest.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.api.ProblemDocument.Fault;
import io.influencegen.rest.boundary.RestError;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
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

    private static JsonValue parse(InputStream body) {
        var utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (JsonReader reader = JSON.createReader(new InputStreamReader(body, utf8))) {
            return reader.readValue();
        } catch (JsonException | IllegalStateException malformed) {
            throw new DomainException(malformed, RestError.MALFORMED_REQUEST);
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedBody(faults);
        }
    }
}
