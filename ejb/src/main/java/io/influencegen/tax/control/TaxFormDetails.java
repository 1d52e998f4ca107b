package io.influencegen.tax.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** What somebody wrote into a form and signed; kept as an encrypted document. */
record TaxFormDetails(
        boolean usPerson,
        String name,
        String address,
        String number,
        String classification,
        String signature,
        String sentence) {
    private static final int SHOWN = 4;

    static TaxFormDetails of(String json) {
        JsonObject object = Json.createReader(new StringReader(json)).readObject();
        return new TaxFormDetails(
                object.getBoolean("usPerson"),
                object.getString("name"),
                object.getString("address"),
                object.getString("number"),
                object.getString("classification"),
                object.getString("signature"),
                object.getString("sentence"));
    }

    String json() {
        return Json.createObjectBuilder()
                .add("usPerson", usPerson)
                .add("name", name)
                .add("address", address)
                .add("number", number)
                .add("classification", classification)
                .add("signature", signature)
                .add("sentence", sentence)
                .build()
                .toString();
    }

    /** The part of the number that may be shown: less than half of a short one. */
    String ending() {
        return number.substring(number.length() - Math.min(SHOWN, number.length() / 2));
    }

    @Override
    public String toString() {
        return "TaxFormDetails";
    }
}
