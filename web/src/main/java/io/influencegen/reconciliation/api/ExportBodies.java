package io.influencegen.reconciliation.api;

import io.influencegen.reconciliation.boundary.Reconciliations;
import io.influencegen.rest.api.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;

/** What providers export is large. */
@ApplicationScoped
public class ExportBodies implements LargeBody {
    static final String PATH = "reconciliation/runs";

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH);
    }

    @Override
    public int most() {
        return Reconciliations.LARGEST_FILE;
    }
}
