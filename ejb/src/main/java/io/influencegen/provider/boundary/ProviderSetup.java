package io.influencegen.provider.boundary;

import java.io.Serializable;

/** How far a provider is set up. Secrets are told as there or not. */
public record ProviderSetup(
        String kind, String destination, boolean token, boolean webhookSecret, boolean spared, String webhookUrl)
        implements Serializable {
    public boolean isManual() {
        return kind.equals(ProviderSettings.MANUAL);
    }

    public boolean isReady() {
        return !isManual() && token && webhookSecret;
    }
}
