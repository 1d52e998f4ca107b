package io.influencegen.rest.api;

import io.influencegen.portal.api.ProblemDocument.Fault;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON into records, lists, maps of text and plain values; what does not fit is noted with its pointer and becomes null. */
final class RecordBinder {
    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            String.class, text -> text,
            UUID.class, RecordBinder::uuid,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse);

    private final List<Fault> faults;

    RecordBinder(List<Fault> faults) {
        this.faults = faults;
    }

    Object bind(JsonValue value, Type type, String pointer) {
        if (type instanceof ParameterizedType generic) {
            return bindGeneric(value, generic, pointer);
        }
        Class<?> target = (Class<?>) type;
        if (value.getValueType() == JsonValue.ValueType.NULL && !target.isPrimitive() && !pointer.isEmpty()) {
            return null;
        }
        if (target.isRecord()) {
            return value instanceof JsonObject object ? record(object, target, pointer) : fault(pointer, "an object");
        }
        if (TEXTS.containsKey(target)) {
            return value instanceof JsonString text ? text(text, target, pointer) : fault(pointer, "text");
        }
        return target.isEnum() ? choice(value, target, pointer) : plain(value, target, pointer);
    }

    private Object bindGeneric(JsonValue value, ParameterizedType type, String pointer) {
        Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            return value == JsonValue.NULL ? Optional.empty() : Optional.ofNullable(bind(value, element, pointer));
        }
        if (type.getRawType() == Map.class) {
            return value instanceof JsonObject object ? map(object, element, pointer) : fault(pointer, "an object");
        }
        if (type.getRawType() == List.class) {
            return value instanceof JsonArray array ? list(array, element, pointer) : fault(pointer, "a list");
        }
        throw new IllegalArgumentException("Commands hold no " + type);
    }

    private Object record(JsonObject object, Class<?> type, String pointer) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = Stream.of(components).map(RecordComponent::getName).collect(Collectors.toSet());
        int before = faults.size();
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(new Fault(pointer + "/" + escape(name), "there is no such property")));
        Object[] values = Stream.of(components)
                .map(component -> component(object, component, pointer))
                .toArray();
        return faults.size() > before ? null : create(type, components, values);
    }

    private Object component(JsonObject object, RecordComponent component, String pointer) {
        String at = pointer + "/" + component.getName();
        JsonValue value = object.getOrDefault(component.getName(), JsonValue.NULL);
        boolean missing = value == JsonValue.NULL;
        if (missing && component.getType() == Optional.class) {
            return Optional.empty();
        }
        if (missing && component.getType().isPrimitive()) {
            return fault(at, "a value");
        }
        return missing ? null : bind(value, component.getGenericType(), at);
    }

    private List<Object> list(JsonArray array, Type element, String pointer) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(element(array.get(i), element, pointer + "/" + i));
        }
        return items;
    }

    private Map<String, Object> map(JsonObject object, Type element, String pointer) {
        Map<String, Object> entries = new LinkedHashMap<>();
        object.forEach((name, value) -> entries.put(name, element(value, element, pointer + "/" + escape(name))));
        return entries;
    }

    private Object element(JsonValue value, Type type, String pointer) {
        return value == JsonValue.NULL ? fault(pointer, "a value") : bind(value, type, pointer);
    }

    private Object text(JsonString value, Class<?> type, String pointer) {
        if (value.getString().indexOf('\0') >= 0) {
            return fault(pointer, "free of the character NUL");
        }
        try {
            return TEXTS.get(type).apply(value.getString());
        } catch (DateTimeException | IllegalArgumentException malformed) {
            return fault(pointer, type == UUID.class ? "an id (a UUID)" : "a moment in ISO 8601");
        }
    }

    private Object choice(JsonValue value, Class<?> type, String pointer) {
        List<?> choices = Arrays.asList(type.getEnumConstants());
        return choices.stream()
                .filter(choice -> value instanceof JsonString text
                        && ((Enum<?>) choice).name().equals(text.getString()))
                .map(Object.class::cast)
                .findFirst()
                .orElseGet(() -> fault(pointer, "one of " + choices));
    }

    private Object plain(JsonValue value, Class<?> type, String pointer) {
        if (type == boolean.class || type == Boolean.class) {
            return value == JsonValue.TRUE || value == JsonValue.FALSE
                    ? (Object) (value == JsonValue.TRUE)
                    : fault(pointer, "true or false");
        }
        if (type == double.class || type == Double.class) {
            return value instanceof JsonNumber number ? (Object) number.doubleValue() : fault(pointer, "a number");
        }
        try {
            if (value instanceof JsonNumber number) {
                return type == int.class || type == Integer.class
                        ? (Object) number.intValueExact()
                        : (Object) number.longValueExact();
            }
        } catch (ArithmeticException notWhole) {
            return fault(pointer, "a whole number within its range");
        }
        return fault(pointer, "a whole number");
    }

    private Object fault(String pointer, String expected) {
        faults.add(new Fault(pointer, "must be " + expected));
        return null;
    }

    private static Object create(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException own ? own : new IllegalStateException(refused);
        } catch (ReflectiveOperationException unreachable) {
            throw new IllegalStateException("Commands are public records: " + type, unreachable);
        }
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
