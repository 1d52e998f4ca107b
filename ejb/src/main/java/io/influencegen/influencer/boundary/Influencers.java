package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.control.InfluencerReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For features that work with influencers and guard who asks. */
@Stateless
@PermitAll
public class Influencers {
    private InfluencerReading reading;

    /** For the container's proxy. */
    public Influencers() {}

    @Inject
    public Influencers(InfluencerReading reading) {
        this.reading = reading;
    }

    public Optional<InfluencerView> find(UserId id) {
        return reading.find(id);
    }

    public boolean exists(UserId id) {
        return reading.exists(id);
    }

    /** As many statements for one as for many; who has not said their name, or was erased, is left out. */
    public Map<UserId, String> legalNamesOf(Collection<UserId> ids) {
        return ids.isEmpty() ? Map.of() : reading.legalNamesOf(ids);
    }

    /** Who they say they are; as many statements for one as for many. */
    public Map<UserId, PersonDetails> detailsOf(Collection<UserId> ids) {
        return ids.isEmpty() ? Map.of() : reading.detailsOf(ids);
    }

    /** Those who are verified and active, in a fixed order, after that one; empty at the end. */
    public List<UserId> active(Optional<UserId> after, int most) {
        return reading.active(after, most);
    }

    public LookAlikes lookAlikes(UserId id) {
        return reading.lookAlikes(id);
    }
}
