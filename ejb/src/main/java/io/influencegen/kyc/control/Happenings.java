package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerStanding;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.StoryKind;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.ownership.boundary.Ownership;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens elsewhere, and what it means for the case of whom it happens to. */
@Dependent
public class Happenings {
    private final CaseKeeper keeper;
    private final CaseRepository cases;
    private final Sources sources;
    private final RiskDesk risk;
    private final InfluencerStanding standing;
    private final Ownership ownership;
    private final Story story;
    private final CaseNews news;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Happenings(
            CaseKeeper keeper,
            CaseRepository cases,
            Sources sources,
            RiskDesk risk,
            InfluencerStanding standing,
            Ownership ownership,
            Story story,
            CaseNews news,
            Outbox outbox,
            Clock clock) {
        this.keeper = keeper;
        this.cases = cases;
        this.sources = sources;
        this.risk = risk;
        this.standing = standing;
        this.ownership = ownership;
        this.story = story;
        this.news = news;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void touched(UserId who, ItemKind kind) {
        keeper.touched(who, kind);
    }

    /** Somebody verified changes niches or followers as they like; an applicant's case has to know. */
    public void registered(UserId who) {
        if (!isVerified(who)) {
            keeper.touched(who, ItemKind.PERSON);
            keeper.touched(who, ItemKind.CHANNELS);
        }
    }

    public void channelsChanged(UserId who) {
        if (!isVerified(who)) {
            keeper.touched(who, ItemKind.CHANNELS);
        }
    }

    public void channelLeft(UserId who, UUID profile) {
        ownership.forget(profile);
        channelsChanged(who);
    }

    public void channelProven(UserId who, UUID profile) {
        standing.markProven(who, profile);
        cases.lockOpenOf(who).ifPresent(one -> {
            story.tell(one, StoryKind.CHANNEL_SHOWN);
            if (one.state().isWithApplicant()) {
                keeper.touched(who, ItemKind.CHANNELS);
            }
        });
    }

    /** Whoever was approved while new terms were out is active once they agree. */
    public void consented(UserId who) {
        boolean approved = cases.of(who).stream()
                .anyMatch(one -> one.state() == CaseState.APPROVED && one.reason() == CaseReason.FIRST);
        if (approved && standingOf(who).filter(now -> now == Standing.APPLICANT).isPresent()) {
            standing.activate(who);
        }
    }

    /** Something that rules speak of may be different. */
    public void measured(UserId who) {
        withUs(who).ifPresent(this::measure);
    }

    /** The list is read again afterwards, for there may be thousands. */
    public void listImported(UUID list) {
        outbox.enqueue(OutboxMessage.of(
                RescreeningChannel.NAME, list.toString(), "", RescreeningChannel.NAME + list + clock.instant()));
    }

    public List<UUID> waiting() {
        return cases.waiting();
    }

    public void measuredAgain(UUID id) {
        cases.lock(id).filter(one -> one.state().isWithUs()).ifPresent(this::measure);
    }

    private void measure(CaseRow one) {
        risk.measure(one);
        news.changed(one);
    }

    public void provider(UserId who, boolean clear, String reasons) {
        withUs(who).ifPresent(one -> {
            story.tell(one, StoryKind.PROVIDER_ANSWERED, clear ? "CLEAR" : "CONSIDER", reasons);
            measure(one);
        });
    }

    public void providerGaveUp(UserId who, String reason) {
        withUs(who).ifPresent(one -> {
            story.tell(one, StoryKind.PROVIDER_GAVE_UP, "", reason);
            news.changed(one);
        });
    }

    private Optional<CaseRow> withUs(UserId who) {
        return cases.lockOpenOf(who).filter(one -> one.state().isWithUs());
    }

    private boolean isVerified(UserId who) {
        return standingOf(who).filter(now -> now == Standing.ACTIVE).isPresent();
    }

    private Optional<Standing> standingOf(UserId who) {
        return sources.influencer(who).map(InfluencerView::standing);
    }
}
