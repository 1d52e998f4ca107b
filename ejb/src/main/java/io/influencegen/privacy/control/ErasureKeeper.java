package io.influencegen.privacy.control;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.privacy.boundary.ErasureView;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;

@Dependent
public class ErasureKeeper {
    public ErasureView request(String comment) {
        throw new UnsupportedOperationException();
    }

    public Optional<ErasureView> mine() {
        throw new UnsupportedOperationException();
    }

    public ErasureView withdraw() {
        throw new UnsupportedOperationException();
    }

    public Page<ErasureView> list(ListQuery query) {
        throw new UnsupportedOperationException();
    }

    public ErasureView find(UUID id) {
        throw new UnsupportedOperationException();
    }

    public ErasureView accept(UUID id) {
        throw new UnsupportedOperationException();
    }

    public ErasureView refuse(UUID id, String reason) {
        throw new UnsupportedOperationException();
    }
}
