package io.influencegen.identity.api;

import java.util.List;

/** The caller, as the API knows them. */
public record Me(String id, String name, List<String> roles) {
    public Me {
        roles = List.copyOf(roles);
    }
}
