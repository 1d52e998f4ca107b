package io.influencegen.system.boundary;

import java.util.LinkedHashMap;
import java.util.Map;

/** How one part of the product is, with what was measured to find out. Holds nothing that only insiders may know. */
public record ComponentHealth(String name, State state, Map<String, String> facts) {
    /** DEGRADED: something does not work, but most of the product does. */
    public enum State {
        UP,
        DEGRADED,
        DOWN
    }

    public ComponentHealth {
        facts = Map.copyOf(facts);
    }

    static ComponentHealth of(String name, State state) {
        return new ComponentHealth(name, state, Map.of());
    }

    ComponentHealth with(String fact, Object value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(fact, String.valueOf(value));
        return new ComponentHealth(name, state, more);
    }

    /** Whether requests can be answered as far as this part is concerned. */
    public boolean usable() {
        return state != State.DOWN;
    }
}
