package io.influencegen.push.boundary;

import java.util.Map;

/** Something was announced, here or on another node, and its transaction has committed. */
public record Announced(Audience audience, String topic, Map<String, String> payload) {
    public Announced {
        payload = Map.copyOf(payload);
    }
}
