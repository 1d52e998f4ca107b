package io.influencegen.bulk.api;

import io.influencegen.rest.api.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;

/** A sheet comes as text within the wish. */
@ApplicationScoped
public class BulkBodies implements LargeBody {
    static final String PATH = "bulk-orders";

    private static final int MOST = 20 * 1024 * 1024;

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public int most() {
        return MOST;
    }
}
