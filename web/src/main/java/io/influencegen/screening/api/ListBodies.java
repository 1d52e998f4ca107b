package io.influencegen.screening.api;

import io.influencegen.rest.api.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists are large. */
@ApplicationScoped
public class ListBodies implements LargeBody {
    static final String PATH = "screening/lists";
    private static final int MOST = 200 * 1024 * 1024;

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public int most() {
        return MOST;
    }
}
