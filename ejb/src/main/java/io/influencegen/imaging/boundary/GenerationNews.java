package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.control.Expectation;
import io.influencegen.imaging.control.GenerationViewRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** For lines that stay open: what somebody who was let in already is to hear. */
@Stateless
@PermitAll
public class GenerationNews {
    @Inject
    private GenerationViewRepository views;

    @Inject
    private Expectation expectation;

    public Optional<GenerationView> find(UserId owner, UUID id) {
        return views.find(owner, id).map(view -> expectation.of(List.of(view)).get(0));
    }
}
