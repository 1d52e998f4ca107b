package io.influencegen.system.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** An answer that is a problem document of a certain kind, with a reference, and without a word about the inside. */
final class IsProblem extends TypeSafeMatcher<HttpResponse<String>> {
    private final int status;
    private final String code;
    private final String pointer;

    private IsProblem(int status, String code, String pointer) {
        this.status = status;
        this.code = code;
        this.pointer = pointer;
    }

    static Matcher<HttpResponse<String>> problem(int status, String code) {
        return new IsProblem(status, code, "");
    }

    /** One that names what cannot be accepted. */
    static Matcher<HttpResponse<String>> refusalOf(String pointer) {
        return new IsProblem(400, "invalid-value", pointer);
    }

    @Override
    protected boolean matchesSafely(HttpResponse<String> answer) {
        if (answer.statusCode() != status
                || !ApiClient.header(answer, "Content-Type").startsWith("application/problem+json")) {
            return false;
        }
        JsonObject problem = ApiClient.json(answer);
        return problem.getInt("status") == status
                && problem.getString("code").equals(code)
                && problem.getString("type").endsWith(":" + code)
                && !problem.getString("nextStep").isBlank()
                && problem.getString("referenceId").equals(ApiClient.header(answer, "X-Correlation-Id"))
                && (pointer.isEmpty() || names(problem))
                && !answer.body().matches("(?s).*(Exception|\\tat |Payara|GlassFish).*");
    }

    private boolean names(JsonObject problem) {
        return problem.containsKey("errors")
                && problem.getJsonArray("errors").stream()
                        .map(JsonValue::asJsonObject)
                        .anyMatch(fault -> fault.getString("pointer").equals(pointer));
    }

    @Override
    public void describeTo(Description description) {
        description
                .appendText("a problem " + status + " " + code)
                .appendText(pointer.isEmpty() ? "" : " that names " + pointer);
    }

    @Override
    protected void describeMismatchSafely(HttpResponse<String> answer, Description mismatch) {
        mismatch.appendText(
                "was " + answer.statusCode() + " " + ApiClient.header(answer, "Content-Type") + " " + answer.body());
    }
}
