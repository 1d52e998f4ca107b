package io.influencegen.webhook.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.crypto.boundary.RandomBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSecretTest {
    @TempDir
    private Path data;

    @Test
    void aSecretShouldBeMadeOnceForOurEyesOnly() throws IOException {
        byte[] first = inData().bytes();
        assertThat("the next start finds it", inData().bytes(), is(first));
        Path file = data.resolve("webhook.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), is("rw-------"));
        try (var files = Files.list(data)) {
            assertThat("no draft is left", files.count(), is(1L));
        }
    }

    @Test
    void aGivenFileShouldBeUsedAsItIs() throws IOException {
        Path file = Files.writeString(data.resolve("given"), "0123456789abcdef0123456789abcdef\n");
        assertThat(given(file).bytes(), is("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aShortSecretShouldBeRefused() throws IOException {
        Path file = Files.writeString(data.resolve("given"), "short");
        assertThrows(IllegalStateException.class, () -> given(file).bytes());
    }

    private WebhookSecret inData() {
        return new WebhookSecret(Optional.empty(), data.toString(), new RandomBytes());
    }

    private WebhookSecret given(Path file) {
        return new WebhookSecret(Optional.of(file.toString()), data.toString(), new RandomBytes());
    }
}
