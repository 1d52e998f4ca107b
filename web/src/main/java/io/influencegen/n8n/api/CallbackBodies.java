package io.influencegen.n8n.api;

import io.influencegen.rest.api.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;

/** A callback may hold a whole picture. */
@ApplicationScoped
public class CallbackBodies implements LargeBody {
    private static final int MOST = 32 * 1024 * 1024;

    @Override
    public boolean isAt(String path) {
        return path.startsWith(N8nCallbackResource.PATH.substring(1));
    }

    @Override
    public int most() {
        return MOST;
    }
}
