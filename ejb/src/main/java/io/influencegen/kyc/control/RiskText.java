package io.influencegen.kyc.control;

import io.influencegen.kyc.entity.Risk;
import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.kyc.entity.RiskRule;
import io.influencegen.kyc.entity.RuleKind;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;

/** Reasons of risk, and rules, as the JSON lists their columns hold. */
final class RiskText {
    private RiskText() {}

    static String write(List<Risk.Reason> reasons) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        reasons.forEach(reason -> list.add(Json.createObjectBuilder()
                .add("rule", reason.rule().name())
                .add("level", reason.level().name())
                .add("measured", reason.measured())));
        return list.build().toString();
    }

    static List<Risk.Reason> reasons(String text) {
        return read(
                text,
                reason -> new Risk.Reason(
                        RuleKind.valueOf(reason.getString("rule")),
                        RiskLevel.valueOf(reason.getString("level")),
                        reason.getString("measured")));
    }

    static String writeRules(List<RiskRule> rules) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        rules.forEach(rule -> list.add(Json.createObjectBuilder()
                .add("kind", rule.kind().name())
                .add("enabled", rule.enabled())
                .add("level", rule.level().name())
                .add("parameter", rule.parameter())));
        return list.build().toString();
    }

    static List<RiskRule> rules(String text) {
        return read(
                text,
                rule -> new RiskRule(
                        RuleKind.valueOf(rule.getString("kind")),
                        rule.getBoolean("enabled"),
                        RiskLevel.valueOf(rule.getString("level")),
                        rule.getString("parameter")));
    }

    private static <T> List<T> read(String text, Function<JsonObject, T> element) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().stream()
                    .map(value -> element.apply(value.asJsonObject()))
                    .toList();
        }
    }
}
