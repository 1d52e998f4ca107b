package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import io.influencegen.provenance.boundary.CredentialProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what somebody else wrote: a field that is not there, or not what it should be, is empty. */
final class Cbor {
    private static final int LONGEST_TEXT = 10_000;
    /** Signs that turn the direction of what is written around them, or are not to be seen. */
    private static final String UNSEEN = "[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n]]";

    private Cbor() {}

    static CBORObject map(byte[] content, CredentialProblem otherwise) {
        try {
            CBORObject map = CBORObject.DecodeFromBytes(content);
            if (map.getType() == CBORType.Map) {
                return map;
            }
        } catch (CBORException | IllegalStateException | IllegalArgumentException damaged) {
            throw new DamagedCredential(otherwise, damaged);
        }
        throw new DamagedCredential(otherwise);
    }

    static CBORObject get(CBORObject map, String key) {
        return get(map, CBORObject.FromObject(key));
    }

    static CBORObject get(CBORObject map, int key) {
        return get(map, CBORObject.FromObject(key));
    }

    private static CBORObject get(CBORObject map, CBORObject key) {
        CBORObject value = map.getType() == CBORType.Map ? map.get(key) : null;
        return value == null ? CBORObject.Undefined : value;
    }

    /** The first that is there. */
    static CBORObject first(CBORObject... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> !candidate.isNull() && !candidate.isUndefined())
                .findFirst()
                .orElse(CBORObject.Undefined);
    }

    static List<CBORObject> list(CBORObject map, String key) {
        CBORObject list = get(map, key);
        return list.getType() == CBORType.Array ? List.copyOf(list.getValues()) : List.of();
    }

    static String text(CBORObject map, String key) {
        return text(get(map, key));
    }

    static String text(CBORObject value) {
        if (value.getType() != CBORType.TextString) {
            return "";
        }
        return shown(value.AsString());
    }

    static String shown(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT)).replaceAll(UNSEEN, "");
    }

    static Optional<byte[]> bytes(CBORObject map, String key) {
        CBORObject value = get(map, key);
        return value.getType() == CBORType.ByteString ? Optional.of(value.GetByteString()) : Optional.empty();
    }

    /** What is no number, or no sensible one, is -1. */
    static long number(CBORObject value) {
        return value.getType() == CBORType.Integer && value.CanValueFitInInt64() ? value.AsInt64Value() : -1;
    }

    static Optional<Instant> time(CBORObject map, String key) {
        try {
            return Optional.of(OffsetDateTime.parse(text(map, key)).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** As a person reads it: text, numbers, and lists and maps of those, not deeper. */
    static String readable(CBORObject value) {
        return switch (value.getType()) {
            case TextString -> text(value);
            case Integer -> value.CanValueFitInInt64() ? String.valueOf(value.AsInt64Value()) : "";
            case FloatingPoint -> String.valueOf(value.AsDoubleValue());
            case Boolean -> String.valueOf(value.AsBoolean());
            default -> "";
        };
    }
}
