package io.influencegen.system.product;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.http.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finished pictures in the gallery of a demo account. */
public final class Pictures {
    private Pictures() {}

    /** Oldest first. Their prompts are the given one and a number. */
    public static List<UUID> of(Role role, String prompt, int count) {
        return of(role, prompt, count, "");
    }

    public static List<UUID> of(Role role, String prompt, int count, String campaign) {
        HttpResponse<String> answer = Visitor.nobody()
                .post(
                        "/arquillian-tests/pictures",
                        Map.of(
                                "owner",
                                idOf(role),
                                "prompt",
                                prompt,
                                "count",
                                String.valueOf(count),
                                "campaign",
                                campaign));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body().lines().map(UUID::fromString).toList();
    }

    private static String idOf(Role role) {
        try (JsonReader reader = Json.createReader(
                new StringReader(Visitor.as(role).get("/api/v1/me").body()))) {
            return reader.readObject().getString("id");
        }
    }
}
