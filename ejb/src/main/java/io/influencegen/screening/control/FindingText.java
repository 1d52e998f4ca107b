package io.influencegen.screening.control;

import io.influencegen.screening.boundary.ScreeningMatch;
import io.influencegen.screening.boundary.ScreeningReason;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

/** What a match rests on, as it is encrypted for the person it is about. */
final class FindingText {
    private FindingText() {}

    static String write(ScreeningMatch match) {
        JsonArrayBuilder reasons = Json.createArrayBuilder();
        match.reasons()
                .forEach(reason -> reasons.add(Json.createObjectBuilder()
                        .add("kind", reason.kind().name())
                        .add("detail", reason.detail())
                        .add("points", reason.points())));
        return Json.createObjectBuilder()
                .add("list", match.listName())
                .add("entry", match.entryName())
                .add("matched", match.matchedName())
                .add("reasons", reasons)
                .build()
                .toString();
    }

    static ScreeningMatch read(UUID entry, int score, String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject finding = reader.readObject();
            List<ScreeningReason> reasons = finding.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                    .map(reason -> new ScreeningReason(
                            ScreeningReason.Kind.valueOf(reason.getString("kind")),
                            reason.getString("detail"),
                            reason.getInt("points")))
                    .toList();
            return new ScreeningMatch(
                    entry,
                    finding.getString("list"),
                    finding.getString("entry"),
                    finding.getString("matched"),
                    score,
                    reasons);
        }
    }
}
