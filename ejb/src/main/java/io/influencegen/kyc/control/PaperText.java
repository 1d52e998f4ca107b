package io.influencegen.kyc.control;

import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.PaperKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;

/** A paper's details as the JSON that is sealed. */
final class PaperText {
    private PaperText() {}

    static String write(PaperDetails paper) {
        return Json.createObjectBuilder()
                .add("kind", paper.kind().name())
                .add("number", paper.number())
                .add("country", paper.country())
                .add("expires", paper.expires().toString())
                .build()
                .toString();
    }

    static PaperDetails read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject paper = reader.readObject();
            return new PaperDetails(
                    PaperKind.valueOf(paper.getString("kind")),
                    paper.getString("number"),
                    paper.getString("country"),
                    LocalDate.parse(paper.getString("expires")));
        }
    }
}
