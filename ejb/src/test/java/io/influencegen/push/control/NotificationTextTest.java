package io.influencegen.push.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.PushError;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationTextTest {
    @Test
    void whatIsWrittenShouldBeReadAlike() {
        Announced announced =
                new Announced(Audience.role(Role.FINANCE), "banner", Map.of("text", "“Grüße” \\ \n {}", "n", "1"));
        assertThat(NotificationText.read(NotificationText.write(announced)), is(announced));
    }

    @Test
    void theLimitShouldCountBytesNotCharacters() {
        int frame = NotificationText.write(text("")).getBytes(StandardCharsets.UTF_8).length;
        int room = NotificationText.LARGEST - frame;
        assertThat(NotificationText.write(text("x".repeat(room))).length(), is(NotificationText.LARGEST));
        DomainException refused =
                assertThrows(DomainException.class, () -> NotificationText.write(text("ü".repeat(room / 2 + 1))));
        assertThat(refused.code(), is(PushError.ANNOUNCEMENT_TOO_LARGE));
    }

    private static Announced text(String text) {
        return new Announced(Audience.everyone(), "t", Map.of("text", text));
    }
}
