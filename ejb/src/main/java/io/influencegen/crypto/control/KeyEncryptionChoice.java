package io.influencegen.crypto.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Master keys come from the environment where it has them, else from a file in the folder of secrets, which nodes share. */
@ApplicationScoped
class KeyEncryptionChoice {
    @Inject
    @ConfigProperty(name = KeysetText.VARIABLE)
    private Optional<String> text;

    @Inject
    @ConfigProperty(name = "influencegen.crypto.master-key-file")
    private Optional<String> file;

    @Inject
    @ConfigProperty(name = "influencegen.secrets", defaultValue = "data/secrets")
    private String secrets;

    @Produces
    @ApplicationScoped
    KeyEncryption keyEncryption() {
        return new KeysetEncryption(text.<KeysetSource>map(KeysetText::new).orElseGet(this::keysetFile));
    }

    private KeysetSource keysetFile() {
        return new KeysetFile(file.map(Path::of).orElseGet(() -> Path.of(secrets, "master-keys.json")));
    }
}
