package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.influencer.boundary.RegistrationStep;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.ownership.boundary.Ownership;
import io.influencegen.ownership.boundary.OwnershipView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features and this one know of an applicant, asked for one matter at a time. */
@Dependent
class Sources {
    private final Influencers influencers;
    private final Ownership ownership;
    private final PaperRepository papers;
    private final CaseSeal seal;
    private final Payments payments;

    @Inject
    Sources(Influencers influencers, Ownership ownership, PaperRepository papers, CaseSeal seal, Payments payments) {
        this.influencers = influencers;
        this.ownership = ownership;
        this.papers = papers;
        this.seal = seal;
        this.payments = payments;
    }

    Optional<InfluencerView> influencer(UserId who) {
        return influencers.find(who);
    }

    Optional<PaperDetails> paper(UserId who) {
        return seal.open(who, CaseSeal.Place.PAPER, papers.details(who)).map(PaperText::read);
    }

    /** Whether there is all that a reviewer has to look at. */
    boolean isGiven(UserId who, ItemKind kind) {
        return given(who, Set.of(kind)).contains(kind);
    }

    /** Of which of these there is all that a reviewer has to look at. */
    Set<ItemKind> given(UserId who, Collection<ItemKind> kinds) {
        Optional<InfluencerView> influencer = influencer(who);
        return kinds.stream().filter(kind -> isGiven(who, influencer, kind)).collect(Collectors.toSet());
    }

    private boolean isGiven(UserId who, Optional<InfluencerView> influencer, ItemKind kind) {
        return switch (kind) {
            case PERSON ->
                isComplete(influencer, RegistrationStep.ABOUT) && isComplete(influencer, RegistrationStep.AUDIENCE);
            case IDENTITY -> isPaperGiven(who);
            case CHANNELS ->
                isComplete(influencer, RegistrationStep.CHANNELS)
                        && areChannelsShown(who, influencer.orElseThrow().profiles());
            case BANK -> payments.hasAccount(who);
            case TAX -> payments.hasTaxForm(who);
        };
    }

    private static boolean isComplete(Optional<InfluencerView> influencer, RegistrationStep step) {
        return influencer.filter(one -> !one.missing().contains(step)).isPresent();
    }

    private boolean isPaperGiven(UserId who) {
        return paper(who)
                .filter(paper ->
                        sidesOf(who, paper.kind()).containsAll(paper.kind().sides()))
                .isPresent();
    }

    private Set<PaperKind.Side> sidesOf(UserId who, PaperKind kind) {
        return papers.current(who).stream()
                .filter(document -> document.paper() == kind)
                .map(DocumentRow::side)
                .collect(Collectors.toSet());
    }

    /** Shown to be theirs, or looked at once, so that a reviewer can look for themselves. */
    private boolean areChannelsShown(UserId who, List<SocialProfile> profiles) {
        Set<UUID> looked = ownership.state(who).stream()
                .filter(view -> view.lastLooked().isPresent())
                .map(OwnershipView::profileId)
                .collect(Collectors.toSet());
        return !profiles.isEmpty()
                && profiles.stream()
                        .allMatch(profile -> profile.provenAt().isPresent() || looked.contains(profile.id()));
    }
}
