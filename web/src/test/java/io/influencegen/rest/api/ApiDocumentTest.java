package io.influencegen.rest.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description that the build wrote is one that programs can rely on. */
class ApiDocumentTest {
    private final String json = read("openapi.json");

    @Test
    void theDocumentShouldParseWithoutAMessage() {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(json);
        assertThat(parsed.getMessages(), is(anyOf(nullValue(), empty())));
        assertThat(parsed.getOpenAPI().getOpenapi(), startsWith("3.1"));
        assertThat(parsed.getOpenAPI().getPaths().size(), is(greaterThan(10)));
    }

    @Test
    void theDocumentShouldKeepTheRulesOfTheHouse() {
        assertThat(new ApiDocument(json).faults(), is(empty()));
    }

    @Test
    void everyPathShouldLieUnderTheApi() {
        assertThat(new ApiDocument(json).paths(), everyItem(startsWith(ApiApplication.PATH + "/")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "operation without a name, \"operationId\":\"getMe\", \"x-gone\":\"getMe\"",
        "name that is not camelCase, \"operationId\":\"getMe\", \"operationId\":\"get_me\"",
        "name given twice, \"operationId\":\"getMe\", \"operationId\":\"listSettings\"",
        "no summary, \"summary\":\"Read who you are\", \"x-gone\":\"\"",
        "tag nobody declared, \"tags\":[\"Outbox\"], \"tags\":[\"Elsewhere\"]",
        "reference to nowhere, schemas/ApiKey\", schemas/ApiKeyring\"",
        "example of the wrong kind, \"examples\":[90], \"examples\":[\"ninety\"]",
        "parameter that the path lacks, \"name\":\"key\", \"name\":\"kee\"",
        "operation without a description, \"description\":\"Newest first.\", \"x-gone\":\"\"",
        "property without a description, \"description\":\"Names the key in this API.\", \"x-gone\":\"\"",
        "schema nobody uses, schemas/CreateApiKey\", schemas/ApiKey\"",
        "path that is not in kebab-case, /api/v1/api-keys\":, /api/v1/apiKeys\":",
        "operation open to everybody, \"security\":, \"x-gone\":",
        "error that is no problem, application/problem+json, application/json",
        "problem missing, \"401\":, \"x-401\":"
    })
    void theRulesShouldFind(String fault, String right, String wrong) {
        String compact = json.replaceAll("\\s*\\n\\s*", "")
                .replace("\" : ", "\":")
                .replace("[ ", "[")
                .replace(" ]", "]");
        String broken = compact.replace(right, wrong);
        assertThat(fault + " is in the document", !broken.equals(compact));
        assertThat(new ApiDocument(broken).faults(), hasSize(greaterThan(0)));
    }

    private static String read(String name) {
        try (InputStream in = ApiApplication.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
