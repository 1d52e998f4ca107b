package io.influencegen.consent.control;

import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.identity.boundary.DemoPeopleAdded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Made-up people have agreed to what is in force when they come into being, so that a demonstration begins with the product. */
@ApplicationScoped
public class DemoConsents {
    private static final String AGENT = "made up for a demonstration";

    @Inject
    private LegalTextRepository texts;

    @Inject
    private Clock clock;

    public void agree(@Observes DemoPeopleAdded added) {
        texts.keep(
                added.people(),
                texts.inForce().stream().map(LegalTextView::id).toList(),
                new LegalTextRepository.Evidence(clock.instant(), "", AGENT, "demo"));
    }
}
