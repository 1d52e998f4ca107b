package io.influencegen.worker.contract;

import org.eclipse.microprofile.config.ConfigProvider;

/** What callers say so that workers let them in: {@code influencegen.worker.secret}. */
public final class WorkerSecret {
    private WorkerSecret() {}

    public static String header() {
        return "Bearer "
                + ConfigProvider.getConfig()
                        .getOptionalValue("influencegen.worker.secret", String.class)
                        .orElse("");
    }
}
