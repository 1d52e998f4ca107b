package io.influencegen.kyc.ui;

import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Registration;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.kyc.boundary.MyVerification;
import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Shows that one's channels are one's own: a code in the public text, and somebody who looks for it. */
@Named
@ViewScoped
public class ChannelsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyVerification verification;

    @Inject
    private Registration registration;

    @Inject
    private Notices notices;

    private transient List<OwnershipView> proofs;
    private transient InfluencerView influencer;

    public List<SocialProfile> getProfiles() {
        if (influencer == null) {
            influencer = registration.mine();
        }
        return influencer.profiles();
    }

    /** Null where no code was asked for. */
    public OwnershipView proof(SocialProfile profile) {
        if (proofs == null) {
            proofs = verification.channels();
        }
        return proofs.stream()
                .filter(proof -> proof.profileId().equals(profile.id()))
                .findFirst()
                .orElse(null);
    }

    /** How the proof stands, by name; NONE where no code was asked for. */
    public String state(SocialProfile profile) {
        OwnershipView proof = proof(profile);
        if (profile.provenAt().isPresent()) {
            return "PROVEN";
        }
        return proof == null ? "NONE" : proof.state().name();
    }

    public void issue(UUID profile) {
        verification.channelCode(profile);
        look();
    }

    public void check(UUID profile) {
        verification.checkChannel(profile);
        notices.success("kyc.channel.looking");
        look();
    }

    /** Something has changed. */
    public void look() {
        proofs = null;
        influencer = null;
    }
}
