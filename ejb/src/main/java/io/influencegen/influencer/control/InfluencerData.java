package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Who an influencer says they are, for a copy of their data. */
@Dependent
public class InfluencerData implements PersonalDataSource {
    @Inject
    private InfluencerReading reading;

    @Override
    public String name() {
        return "influencer";
    }

    @Override
    public void write(UserId user, PersonalDataSink sink) throws IOException {
        Optional<InfluencerView> found = reading.find(user);
        if (found.isPresent()) {
            InfluencerView one = found.get();
            sink.json(
                    "registration",
                    Map.of(
                            "standing",
                            one.standing().name(),
                            "since",
                            one.createdAt().toString()));
            if (one.person().isPresent()) {
                sink.json("person", one.person().get());
            }
            if (one.asked().isPresent()) {
                sink.json("asked-change", one.asked().get());
            }
            sink.json("channels", one.profiles());
            sink.json("niches", one.niches().stream().map(Niche::getKey).toList());
        }
    }
}
