package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.boundary.Consents;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerStanding;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.StoryKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a decision does to the case, to the influencer, and to what other features keep. */
@Dependent
class Outcome {
    private final CaseRepository cases;
    private final StoryRepository stories;
    private final InfluencerStanding standing;
    private final Sources sources;
    private final Payments payments;
    private final Consents consents;
    private final CaseSeal seal;
    private final Story story;
    private final CaseNews news;
    private final Clock clock;

    @Inject
    Outcome(
            CaseRepository cases,
            StoryRepository stories,
            InfluencerStanding standing,
            Sources sources,
            Payments payments,
            Consents consents,
            CaseSeal seal,
            Story story,
            CaseNews news,
            Clock clock) {
        this.cases = cases;
        this.stories = stories;
        this.standing = standing;
        this.sources = sources;
        this.payments = payments;
        this.consents = consents;
        this.seal = seal;
        this.story = story;
        this.news = news;
        this.clock = clock;
    }

    CaseState sendBack(CaseRow one, List<ItemRow> said) {
        require(one, CaseState.RETURNED);
        cases.sendBack(one.id());
        story.tell(one, StoryKind.RETURNED, kinds(said), "");
        news.returned(one, reasons(one, said));
        return CaseState.RETURNED;
    }

    CaseState awaitSecondLook(CaseRow one, UserId first) {
        require(one, CaseState.SECOND_LOOK);
        cases.awaitSecondLook(one.id(), first);
        story.tell(one, StoryKind.SECOND_LOOK);
        news.changed(one);
        return CaseState.SECOND_LOOK;
    }

    CaseState approve(CaseRow one, List<ItemRow> said, UserId by) {
        require(one, CaseState.APPROVED);
        cases.end(one.id(), CaseState.APPROVED, by, now());
        said.forEach(item -> apply(one.influencer(), item.kind()));
        if (one.reason() == CaseReason.FIRST && consents.isCurrent(one.influencer())) {
            standing.activate(one.influencer());
        }
        story.tell(one, StoryKind.APPROVED);
        news.approved(one);
        return CaseState.APPROVED;
    }

    private void apply(UserId who, ItemKind kind) {
        if (kind == ItemKind.BANK) {
            payments.confirm(who);
        }
        if (kind == ItemKind.PERSON && hasAsked(who)) {
            standing.applyAskedChange(who);
        }
    }

    void refuse(CaseRow one, List<ItemRow> said, String reason, UserId by) {
        require(one, CaseState.REFUSED);
        cases.end(one.id(), CaseState.REFUSED, by, now());
        if (one.reason() == CaseReason.FIRST) {
            standing.refuse(one.influencer());
        } else if (hasAsked(one.influencer())) {
            standing.dropAskedChange(one.influencer());
        }
        if (said.stream().anyMatch(item -> item.kind() == ItemKind.BANK)) {
            payments.refuse(one.influencer());
        }
        story.tell(one, StoryKind.REFUSED, "", reason);
        news.refused(one, reason);
    }

    void mention(CaseRow one, Set<UserId> mentioned, String by) {
        if (!mentioned.isEmpty()) {
            stories.mention(one.id(), mentioned, now());
            mentioned.forEach(person -> news.mentioned(one, person, by));
        }
    }

    private boolean hasAsked(UserId who) {
        return sources.influencer(who).flatMap(InfluencerView::asked).isPresent();
    }

    private String reasons(CaseRow one, List<ItemRow> said) {
        return said.stream()
                .filter(item -> item.state().isReturned())
                .flatMap(item -> seal.open(one.influencer(), CaseSeal.Place.REASON, item.reason()).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String kinds(List<ItemRow> said) {
        return said.stream()
                .filter(item -> item.state().isReturned())
                .map(item -> item.kind().name())
                .collect(Collectors.joining(" "));
    }

    private static void require(CaseRow one, CaseState next) {
        if (!one.state().leadsTo(next)) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
