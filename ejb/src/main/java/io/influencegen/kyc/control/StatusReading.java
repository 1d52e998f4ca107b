package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.boundary.ItemStatus;
import io.influencegen.kyc.boundary.VerificationView;
import io.influencegen.kyc.boundary.VerificationView.Whereabouts;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.ItemState;
import io.influencegen.kyc.entity.StoryKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A verification as its applicant sees it. */
@Dependent
public class StatusReading {
    private final CaseRepository cases;
    private final ItemRepository items;
    private final StoryRepository stories;
    private final Sources sources;
    private final CaseSeal seal;
    private final Clock clock;

    @Inject
    StatusReading(
            CaseRepository cases,
            ItemRepository items,
            StoryRepository stories,
            Sources sources,
            CaseSeal seal,
            Clock clock) {
        this.cases = cases;
        this.items = items;
        this.stories = stories;
        this.sources = sources;
        this.seal = seal;
        this.clock = clock;
    }

    public VerificationView of(UserId who) {
        Optional<CaseRow> latest = cases.of(who).stream().findFirst();
        Standing standing =
                sources.influencer(who).map(InfluencerView::standing).orElse(Standing.APPLICANT);
        List<StoryRepository.Event> story =
                latest.map(one -> stories.of(one.id())).orElse(List.of());
        return new VerificationView(
                standing,
                latest.map(one -> view(one, story)),
                story.stream()
                        .filter(event -> event.kind().isOpen())
                        .map(event -> new VerificationView.Step(
                                event.at(), event.kind().name(), event.detail()))
                        .toList());
    }

    private VerificationView.Case view(CaseRow one, List<StoryRepository.Event> story) {
        return new VerificationView.Case(
                one.number(),
                one.reason(),
                one.state(),
                whereabouts(one),
                items.of(one.id()).stream().map(item -> status(one, item)).toList(),
                one.submittedAt(),
                one.dueAt(),
                one.decidedAt(),
                refusal(one, story));
    }

    /** Verdicts are the applicant's to see once the reviewer has finished with all of them. */
    private ItemStatus status(CaseRow one, ItemRow item) {
        if (one.state().isWithUs() && item.state().isReturned()) {
            return new ItemStatus(item.kind(), ItemState.SUBMITTED, Optional.empty(), Optional.empty());
        }
        return new ItemStatus(
                item.kind(),
                item.state(),
                item.state().isReturned()
                        ? seal.open(one.influencer(), CaseSeal.Place.REASON, item.reason())
                        : Optional.empty(),
                item.decidedAt());
    }

    private Whereabouts whereabouts(CaseRow one) {
        if (one.state().isWithApplicant()) {
            return Whereabouts.WITH_YOU;
        }
        if (one.state().isOver()) {
            return Whereabouts.OVER;
        }
        if (one.state() == CaseState.SECOND_LOOK) {
            return Whereabouts.SECOND_LOOK;
        }
        return one.holderAt(clock.instant()).isPresent() ? Whereabouts.BEING_LOOKED_AT : Whereabouts.IN_LINE;
    }

    private Optional<String> refusal(CaseRow one, List<StoryRepository.Event> story) {
        return story.stream()
                .filter(event -> event.kind() == StoryKind.REFUSED)
                .findFirst()
                .flatMap(event -> seal.open(one.influencer(), CaseSeal.Place.EVENT, event.words()));
    }
}
