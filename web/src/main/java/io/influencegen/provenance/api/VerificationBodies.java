package io.influencegen.provenance.api;

import io.influencegen.rest.api.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;

/** Pictures that shall be verified are larger than any command. */
@ApplicationScoped
public class VerificationBodies implements LargeBody {
    static final String PATH = "verifications";
    private static final int MOST = 32 * 1024 * 1024;

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public int most() {
        return MOST;
    }
}
