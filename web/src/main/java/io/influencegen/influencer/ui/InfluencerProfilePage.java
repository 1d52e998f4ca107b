package io.influencegen.influencer.ui;

import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Registration;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How an influencer stands here, as they see it themselves. */
@Named
@RequestScoped
public class InfluencerProfilePage {
    @Inject
    private Registration registration;

    private InfluencerView influencer;
    private List<ChannelRow> channels = List.of();

    @PostConstruct
    void open() {
        influencer = registration.mine();
        channels = influencer.profiles().stream().map(ChannelRow::new).toList();
    }

    public InfluencerView getInfluencer() {
        return influencer;
    }

    public boolean isVerified() {
        return influencer.standing().isVerified();
    }

    public PersonDetails getPerson() {
        return influencer.person().orElse(null);
    }

    /** The change that waits for approval; null while there is none. */
    public PersonDetails getAsked() {
        return influencer.asked().orElse(null);
    }

    public List<ChannelRow> getChannels() {
        return channels;
    }

    public AudienceShown getAudience() {
        return new AudienceShown(influencer.niches(), influencer.audience());
    }
}
