package io.influencegen.rest.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.boundary.RestError;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandReaderTest {
    static Stream<String> malformed() {
        return Stream.of(
                "",
                "{",
                "{\"name\":\"a\"} and more",
                "{\"name\":\"a\"}{}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{'name':'a'}",
                "[".repeat(100_000),
                "{\"name\":".repeat(5_000),
                "{\"name\":\"\u00ff\"}");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void readShouldRefuseWhatIsNotExactlyOneJsonValueInUtf8(String body) {
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1));
        DomainException refused = assertThrows(DomainException.class, () -> CommandReader.parse(bytes));
        assertThat(refused.code(), is(RestError.MALFORMED_REQUEST));
    }
}
