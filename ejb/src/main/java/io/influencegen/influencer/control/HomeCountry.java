package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.tax.boundary.PayeeCountry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where influencers live, as their registration says. */
@Dependent
public class HomeCountry implements PayeeCountry {
    @Inject
    private InfluencerReading reading;

    @Override
    public Optional<String> of(UserId user) {
        return reading.find(user)
                .flatMap(InfluencerView::person)
                .map(person -> person.address().country())
                .filter(country -> !country.isEmpty());
    }
}
