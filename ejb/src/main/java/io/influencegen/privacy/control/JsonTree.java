package io.influencegen.privacy.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Records, maps and lists of them as JSON. Ids, which are records of one value, are that value. */
final class JsonTree {
    private JsonTree() {}

    static JsonValue of(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Optional<?> maybe) {
            return of(maybe.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (value instanceof Collection<?> many) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            many.forEach(one -> array.add(of(one)));
            return array.build();
        }
        return value instanceof Record one ? ofRecord(one) : ofScalar(value);
    }

    private static JsonValue ofMap(Map<?, ?> map) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        map.forEach((name, part) -> object.add(String.valueOf(name), of(part)));
        return object.build();
    }

    private static JsonValue ofRecord(Record one) {
        RecordComponent[] parts = one.getClass().getRecordComponents();
        if (parts.length == 1) {
            return of(read(parts[0], one));
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent part : parts) {
            object.add(part.getName(), of(read(part, one)));
        }
        return object.build();
    }

    private static JsonValue ofScalar(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number
                ? Json.createValue(new BigDecimal(number.toString()))
                : Json.createValue(value.toString());
    }

    private static Object read(RecordComponent part, Record one) {
        try {
            return part.getAccessor().invoke(one);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The records of an export are public: " + part, e);
        }
    }
}
