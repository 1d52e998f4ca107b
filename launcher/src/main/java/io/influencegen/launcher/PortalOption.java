package io.influencegen.launcher;

import picocli.CommandLine.Option;

/** Which portal, and with what key. */
final class PortalOption {
    @Option(
            names = "--portal",
            defaultValue = "${env:INFLUENCEGEN_URL:-http://127.0.0.1:8080}",
            paramLabel = "URL",
            description = "The portal. Default: ${DEFAULT-VALUE} (INFLUENCEGEN_URL).")
    private String portal;

    @Option(
            names = "--key",
            defaultValue = "${env:INFLUENCEGEN_API_KEY}",
            paramLabel = "KEY",
            description = "An API key of a batch operator (INFLUENCEGEN_API_KEY).")
    private String key;

    PortalCall call() {
        if (key == null || key.isBlank()) {
            throw new LaunchFailure(
                    "An API key is needed. Make one on the page API keys and give it as INFLUENCEGEN_API_KEY.");
        }
        return new PortalCall(portal, key);
    }
}
