package io.influencegen.system.http;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** What somebody asks the studio for. */
public final class Prompts {
    public static final String PERMITTED = "permitted";

    private static final String DOOR = "/arquillian-tests/moderation";

    private Prompts() {}

    /** "permitted", or the reference of the refusal. */
    public static String ask(String person, String text) {
        return Visitor.nobody()
                .post(DOOR, Map.of("person", person, "text", text))
                .body();
    }

    public static String show(String person, UUID generation, byte[] png) {
        return Visitor.nobody()
                .post(
                        DOOR,
                        Map.of(
                                "person",
                                person,
                                "generation",
                                generation.toString(),
                                "picture",
                                Base64.getEncoder().encodeToString(png)))
                .body();
    }
}
