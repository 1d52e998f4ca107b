package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.boundary.KycSettings;
import io.influencegen.kyc.boundary.ReasonView;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import io.influencegen.kyc.entity.StoryKind;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Somebody who is verified has a case again, though they changed nothing: time or a list has. */
@Dependent
class Reopening {
    private static final String REASON = "paper-expired";

    private final CaseKeeper keeper;
    private final CaseRepository cases;
    private final ItemRepository items;
    private final ReasonRepository reasons;
    private final RiskDesk risk;
    private final CaseSeal seal;
    private final Story story;
    private final CaseNews news;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Reopening(
            CaseKeeper keeper,
            CaseRepository cases,
            ItemRepository items,
            ReasonRepository reasons,
            RiskDesk risk,
            CaseSeal seal,
            Story story,
            CaseNews news,
            Settings settings,
            Clock clock) {
        this.keeper = keeper;
        this.cases = cases;
        this.items = items;
        this.reasons = reasons;
        this.risk = risk;
        this.seal = seal;
        this.story = story;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /** The document alone is to be given again. A case that is with the reviewers already shows them the date. */
    void paperEnded(UserId who) {
        CaseRow one = keeper.lockOrOpen(who);
        if (one.state().isWithApplicant()) {
            String words = reasons.find(REASON).stream()
                    .map(ReasonView::words)
                    .findFirst()
                    .orElse("Your document is no longer valid. Please send one that is.");
            items.add(one.id(), ItemKind.IDENTITY, now());
            items.returned(one.id(), ItemKind.IDENTITY, REASON, seal.seal(who, CaseSeal.Place.REASON, words), now());
            story.tell(one, StoryKind.PAPER_ENDED);
            news.changed(one);
        }
    }

    /** Straight to the reviewers, as there is nothing for the person to do. False where an open case knows already. */
    boolean listMatched(UserId who) {
        Optional<CaseRow> open = cases.lockOpenOf(who);
        open.filter(one -> one.state().isWithUs()).ifPresent(one -> {
            risk.measure(one);
            news.changed(one);
        });
        if (open.isPresent()) {
            return false;
        }
        CaseRow one = keeper.lockOrOpen(who);
        items.add(one.id(), ItemKind.PERSON, now());
        items.move(one.id(), ItemKind.PERSON, ItemState.SUBMITTED, now());
        risk.measure(one);
        cases.submit(one.id(), now(), now().plus(settings.duration(KycSettings.DUE_IN_HIGH)));
        story.tell(one, StoryKind.LIST_MATCHED);
        news.changed(one);
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
