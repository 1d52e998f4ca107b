package io.influencegen.rest.boundary;

import java.util.Map;

/** What a request was answered, in the form in which it can be kept and given again. */
public record KeyedAnswer(int status, Map<String, String> headers, String body, boolean repeated) {
    public KeyedAnswer {
        headers = Map.copyOf(headers);
    }

    public static KeyedAnswer first(int status, Map<String, String> headers, String body) {
        return new KeyedAnswer(status, headers, body, false);
    }
}
