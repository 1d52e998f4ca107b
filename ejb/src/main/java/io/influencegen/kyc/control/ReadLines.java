package io.influencegen.kyc.control;

import io.influencegen.mrz.boundary.Mrz;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;

/** What was read from a paper's machine readable lines. */
record ReadLines(
        String surname,
        String givenNames,
        String number,
        String issuer,
        Optional<LocalDate> born,
        Optional<LocalDate> expires,
        boolean valid) {
    static ReadLines of(Mrz lines) {
        return new ReadLines(
                lines.holder().surname(),
                lines.holder().givenNames(),
                lines.documentNumber(),
                lines.issuingState(),
                lines.holder().bornOn(),
                lines.expiresOn(),
                lines.isValid());
    }

    String fullName() {
        return (givenNames + " " + surname).strip();
    }

    String write() {
        JsonObjectBuilder text = Json.createObjectBuilder()
                .add("surname", surname)
                .add("givenNames", givenNames)
                .add("number", number)
                .add("issuer", issuer)
                .add("valid", valid);
        born.ifPresent(date -> text.add("born", date.toString()));
        expires.ifPresent(date -> text.add("expires", date.toString()));
        return text.build().toString();
    }

    static ReadLines read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject lines = reader.readObject();
            return new ReadLines(
                    lines.getString("surname"),
                    lines.getString("givenNames"),
                    lines.getString("number"),
                    lines.getString("issuer"),
                    date(lines, "born"),
                    date(lines, "expires"),
                    lines.getBoolean("valid"));
        }
    }

    private static Optional<LocalDate> date(JsonObject lines, String name) {
        return Optional.ofNullable(lines.getString(name, null)).map(LocalDate::parse);
    }
}
