package io.influencegen.rest.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.listing.boundary.ListQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String QUESTION = "audit-events{outcome=FAILED}";
    private static final Cursor CURSOR = new Cursor(
            50,
            Instant.parse("2026-03-01T12:00:00.123456789Z"),
            Optional.of(new ListQuery.Position("0193-ab", 1_000_007)));

    @Test
    void decodeShouldGiveBackWhatWasEncoded() {
        assertThat(Cursor.decode(CURSOR.encode(QUESTION), QUESTION), is(Optional.of(CURSOR)));
    }

    @Test
    void decodeShouldGiveBackACursorThatKnowsAnOffsetOnly() {
        Cursor plain = new Cursor(50, Instant.parse("2026-03-01T12:00:00Z"), Optional.empty());
        assertThat(Cursor.decode(plain.encode(QUESTION), QUESTION), is(Optional.of(plain)));
    }

    @Test
    void decodeShouldRefuseTheCursorOfAnotherQuestion() {
        assertThat(Cursor.decode(CURSOR.encode(QUESTION), "audit-events{}"), is(Optional.empty()));
    }

    @Test
    void decodeShouldRefuseACursorMovedByHand() {
        String text = new String(Base64.getUrlDecoder().decode(CURSOR.encode(QUESTION)), StandardCharsets.US_ASCII);
        String moved = Base64.getUrlEncoder()
                .encodeToString(text.replace("2 50 ", "2 51 ").getBytes(StandardCharsets.US_ASCII));
        assertThat(Cursor.decode(moved, QUESTION), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "%%%", "MSA1MCAx", "äöü", "MSAgIA=="})
    void decodeShouldRefuseWhatIsNoCursor(String text) {
        assertThat(Cursor.decode(text, QUESTION), is(Optional.empty()));
    }
}
