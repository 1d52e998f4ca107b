package io.influencegen.provider.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What we show the provider, and what it signs with: configuration, never in the database. */
@ApplicationScoped
public class ProviderSecrets {
    private final Optional<String> token;
    private final Optional<String> webhook;

    @Inject
    public ProviderSecrets(
            @ConfigProperty(name = "influencegen.provider.token") Optional<String> token,
            @ConfigProperty(name = "influencegen.provider.webhook-secret") Optional<String> webhook) {
        this.token = usable(token);
        this.webhook = usable(webhook);
    }

    /** For the container's proxy. */
    protected ProviderSecrets() {
        this(Optional.empty(), Optional.empty());
    }

    public Optional<String> token() {
        return token;
    }

    public Optional<String> webhook() {
        return webhook;
    }

    private static Optional<String> usable(Optional<String> secret) {
        return secret.map(String::strip).filter(text -> !text.isEmpty());
    }
}
