package io.influencegen.system.http;

import io.influencegen.access.boundary.Role;
import jakarta.json.JsonObject;

/** What an administrator has staff do beside their work. */
public final class Staff {
    private Staff() {}

    /** From now on the demo account of {@code role} reviews too. */
    public static void letReview(Role role) {
        give(role, "[\"%s\",\"%s\"]".formatted(role.key(), Role.KYC_REVIEWER.key()));
    }

    public static void letReviewNoMore(Role role) {
        give(role, "[\"%s\"]".formatted(role.key()));
    }

    private static void give(Role role, String roles) {
        ApiClient administrator = ApiClient.of(Role.ADMINISTRATOR);
        JsonObject found = ApiClient.json(administrator.get("/people?email=" + role.key() + "@influencegen.example"));
        administrator.giveRoles(
                "/people/" + found.getJsonArray("items").getJsonObject(0).getString("id"), roles);
        administrator.revoke();
    }
}
