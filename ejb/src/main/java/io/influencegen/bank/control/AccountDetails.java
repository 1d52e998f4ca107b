package io.influencegen.bank.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** What names an account and its holder, in its one written form; kept as an encrypted document. */
record AccountDetails(String holder, String bankCode, String number) {
    private static final int SHOWN = 4;

    static AccountDetails of(String json) {
        JsonObject object = Json.createReader(new StringReader(json)).readObject();
        return new AccountDetails(object.getString("holder"), object.getString("bankCode"), object.getString("number"));
    }

    String json() {
        return Json.createObjectBuilder()
                .add("holder", holder)
                .add("bankCode", bankCode)
                .add("number", number)
                .build()
                .toString();
    }

    /** The part of the number that may be shown. */
    String ending() {
        return number.substring(Math.max(0, number.length() - SHOWN));
    }

    @Override
    public String toString() {
        return "AccountDetails";
    }
}
