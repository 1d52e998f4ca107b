package io.influencegen.n8n.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What we say to n8n so that it listens, and what it signs with so that we do: configuration, never in the database. */
@ApplicationScoped
public class N8nSecrets {
    private static final Logger LOG = System.getLogger(N8nSecrets.class.getName());
    private static final int SHORTEST = 16;

    private final Optional<String> webhook;
    private final Optional<String> callback;

    @Inject
    public N8nSecrets(
            @ConfigProperty(name = "influencegen.n8n.webhook-secret") Optional<String> webhook,
            @ConfigProperty(name = "influencegen.n8n.callback-secret") Optional<String> callback) {
        this.webhook = usable("influencegen.n8n.webhook-secret", webhook);
        this.callback = usable("influencegen.n8n.callback-secret", callback);
    }

    /** For the container's proxy. */
    protected N8nSecrets() {
        this(Optional.empty(), Optional.empty());
    }

    Optional<String> webhook() {
        return webhook;
    }

    Optional<String> callback() {
        return callback;
    }

    private static Optional<String> usable(String key, Optional<String> secret) {
        Optional<String> given = secret.map(String::strip).filter(text -> !text.isEmpty());
        if (given.isPresent() && given.get().length() < SHORTEST) {
            LOG.log(Level.WARNING, "{0} has less than {1} characters and is not used", key, SHORTEST);
        }
        return given.filter(text -> text.length() >= SHORTEST);
    }
}
