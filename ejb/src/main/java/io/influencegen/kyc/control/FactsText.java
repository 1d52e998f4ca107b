package io.influencegen.kyc.control;

import io.influencegen.kyc.entity.Facts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import java.util.OptionalInt;

/** Facts as the JSON their column holds; what was not measured is not there. */
final class FactsText {
    private FactsText() {}

    static String write(Facts facts) {
        JsonObjectBuilder text = Json.createObjectBuilder();
        facts.age().ifPresent(value -> text.add("age", value));
        facts.paperDaysLeft().ifPresent(value -> text.add("paperDaysLeft", value));
        facts.paperName().ifPresent(value -> text.add("paperName", value));
        facts.bankName().ifPresent(value -> text.add("bankName", value));
        facts.bankCountry().ifPresent(value -> text.add("bankCountry", value));
        return text.add("country", facts.country())
                .add("samePerson", facts.samePerson())
                .add("samePaper", facts.samePaper())
                .add("sameBankAccount", facts.sameBankAccount())
                .add("samePhone", facts.samePhone())
                .add("sameDevice", facts.sameDevice())
                .add("openHits", facts.openHits())
                .add("providerDoubts", facts.providerDoubts())
                .build()
                .toString();
    }

    static Facts read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject facts = reader.readObject();
            return new Facts(
                    number(facts, "age"),
                    number(facts, "paperDaysLeft"),
                    number(facts, "paperName"),
                    number(facts, "bankName"),
                    facts.getString("country"),
                    Optional.ofNullable(facts.getString("bankCountry", null)),
                    facts.getInt("samePerson"),
                    facts.getInt("samePaper"),
                    facts.getInt("sameBankAccount"),
                    facts.getInt("samePhone"),
                    facts.getInt("sameDevice"),
                    facts.getInt("openHits"),
                    facts.getBoolean("providerDoubts"));
        }
    }

    private static OptionalInt number(JsonObject facts, String name) {
        return facts.containsKey(name) ? OptionalInt.of(facts.getInt(name)) : OptionalInt.empty();
    }
}
