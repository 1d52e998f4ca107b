package io.influencegen.webhook.control;

import io.influencegen.crypto.boundary.RandomBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret receivers know us by: the content of {@code influencegen.webhook.secret-file}, or else of a file made once in
 * the folder of secrets, which nodes share, and that only we can read.
 */
@ApplicationScoped
public class WebhookSecret {
    private static final Logger LOG = System.getLogger(WebhookSecret.class.getName());
    private static final int SHORTEST = 32;

    private final Optional<String> file;
    private final Path folder;
    private final RandomBytes random;
    private byte[] secret;

    @Inject
    public WebhookSecret(
            @ConfigProperty(name = "influencegen.webhook.secret-file") Optional<String> file,
            @ConfigProperty(name = "influencegen.secrets", defaultValue = "data/secrets") String secrets,
            RandomBytes random) {
        this.file = file;
        this.folder = Path.of(secrets);
        this.random = random;
    }

    protected WebhookSecret() {
        this(Optional.empty(), "", null);
    }

    synchronized byte[] bytes() {
        if (secret == null) {
            secret = read();
        }
        return secret.clone();
    }

    private byte[] read() {
        try {
            Path path = file.isPresent() ? Path.of(file.get()) : madeOnce();
            byte[] content = Files.readString(path).strip().getBytes(StandardCharsets.UTF_8);
            if (content.length < SHORTEST) {
                throw new IllegalStateException(path + " holds a webhook secret of less than " + SHORTEST + " bytes");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("The webhook secret cannot be read", e);
        }
    }

    private Path madeOnce() throws IOException {
        Path path = folder.resolve("webhook.key");
        if (Files.exists(path)) {
            return path;
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(
                folder,
                "webhook",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, random.token());
        try {
            Files.createLink(path, draft);
            LOG.log(Level.INFO, "Webhook secret created");
        } catch (FileAlreadyExistsException made) {
            LOG.log(Level.DEBUG, "Another node made the webhook secret first");
        } finally {
            Files.delete(draft);
        }
        return path;
    }
}
