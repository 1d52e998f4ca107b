package io.influencegen.upload.tus;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer of the protocol, with a body where there is something to say. */
public record TusAnswer(int status, Map<String, String> headers, Optional<Body> body) {
    /** A text and what kind of text it is. */
    public record Body(String type, String text) {}

    public TusAnswer {
        headers = Map.copyOf(headers);
    }

    static TusAnswer of(int status) {
        return new TusAnswer(status, Map.of(), Optional.empty());
    }

    TusAnswer with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, String.valueOf(value));
        return new TusAnswer(status, more, body);
    }

    TusAnswer saying(String type, String text) {
        return new TusAnswer(status, headers, Optional.of(new Body(type, text)));
    }
}
