package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.privacy.boundary.ErasureHold;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Asks every feature whether it has to keep somebody's data. */
@Dependent
public class ErasureHolds {
    private final List<ErasureHold> features;

    @Inject
    ErasureHolds(@Any Instance<ErasureHold> features) {
        this(features.stream().toList());
    }

    ErasureHolds(List<ErasureHold> features) {
        this.features = features;
    }

    List<String> of(UserId user) {
        return features.stream().flatMap(one -> one.reasonToKeep(user).stream()).toList();
    }
}
