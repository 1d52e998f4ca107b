package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.boundary.Consents;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.KycSettings;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.kyc.entity.StoryKind;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The applicant's side of a case: it comes into being, fills, and is sent. */
@Dependent
public class CaseKeeper {
    private final CaseRepository cases;
    private final ItemRepository items;
    private final Sources sources;
    private final Consents consents;
    private final RiskDesk risk;
    private final Story story;
    private final CaseNews news;
    private final Settings settings;
    private final Clock clock;

    @Inject
    CaseKeeper(
            CaseRepository cases,
            ItemRepository items,
            Sources sources,
            Consents consents,
            RiskDesk risk,
            Story story,
            CaseNews news,
            Settings settings,
            Clock clock) {
        this.cases = cases;
        this.items = items;
        this.sources = sources;
        this.consents = consents;
        this.risk = risk;
        this.story = story;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /** Something about one matter of a person has changed: the case that is open, or a new one, takes it up. */
    public void touched(UserId who, ItemKind kind) {
        CaseRow one = lockOrOpen(who);
        items.add(one.id(), kind, now());
        ItemRow item = item(one, kind);
        boolean given = sources.isGiven(who, kind);
        if (one.state().isWithApplicant()) {
            items.move(one.id(), kind, given ? ItemState.GIVEN : leftOf(item), now());
        } else if (given) {
            items.move(one.id(), kind, ItemState.SUBMITTED, now());
            story.tell(one, StoryKind.CHANGED, kind.name(), "");
            risk.measure(one);
        }
        news.changed(one);
    }

    CaseRow lockOrOpen(UserId who) {
        return cases.lockOpenOf(who).orElseGet(() -> open(who));
    }

    /** Whoever was never verified has a case as soon as they look for it; it knows what has come without a word. */
    void beginOrRefresh(UserId who) {
        List<CaseRow> all = cases.of(who);
        if (all.isEmpty() && !isVerified(who)) {
            open(who);
        } else if (!all.isEmpty() && all.get(0).state().isWithApplicant()) {
            refresh(all.get(0));
        }
    }

    private void refresh(CaseRow one) {
        List<ItemRow> all = items.of(one.id());
        Set<ItemKind> given =
                sources.given(one.influencer(), all.stream().map(ItemRow::kind).toList());
        for (ItemRow item : all) {
            boolean untouched = item.state() == ItemState.MISSING || item.state() == ItemState.GIVEN;
            ItemState now = given.contains(item.kind()) ? ItemState.GIVEN : ItemState.MISSING;
            if (untouched && item.state() != now) {
                items.move(one.id(), item.kind(), now, now());
            }
        }
    }

    /** What is not there stays rejected where it was rejected. */
    private static ItemState leftOf(ItemRow item) {
        return item.state().isReturned() ? item.state() : ItemState.MISSING;
    }

    /** Whoever is verified has a case of what changes only; anybody else one of everything. */
    private CaseRow open(UserId who) {
        String country = sources.influencer(who)
                .flatMap(InfluencerView::person)
                .map(person -> person.address().country())
                .orElse("");
        CaseReason reason = isVerified(who) ? CaseReason.CHANGE : CaseReason.FIRST;
        boolean mine = cases.open(TimeOrderedId.next(now().toEpochMilli()), who, reason, country, now());
        CaseRow opened = cases.lockOpenOf(who).orElseThrow();
        if (mine) {
            story.tell(opened, StoryKind.OPENED, reason.name(), "");
            if (reason == CaseReason.FIRST) {
                Stream.of(ItemKind.values()).forEach(kind -> items.add(opened.id(), kind, now()));
                refresh(opened);
            }
        }
        return opened;
    }

    private boolean isVerified(UserId who) {
        return sources.influencer(who)
                .filter(one -> one.standing() == Standing.ACTIVE)
                .isPresent();
    }

    /** Sends the case to the reviewers. */
    public void submit(UserId who) {
        CaseRow one = cases.lockOpenOf(who).orElseThrow(() -> new DomainException(KycError.CASE_NOT_WITH_YOU));
        if (!one.state().isWithApplicant()) {
            throw new DomainException(KycError.CASE_NOT_WITH_YOU);
        }
        refresh(one);
        requireComplete(items.of(one.id()));
        if (!consents.isCurrent(who)) {
            throw new DomainException(KycError.CONSENT_MISSING);
        }
        items.submit(one.id(), now());
        RiskLevel level = risk.measure(one);
        Instant due =
                now().plus(settings.duration(level == RiskLevel.HIGH ? KycSettings.DUE_IN_HIGH : KycSettings.DUE_IN));
        cases.submit(one.id(), now(), due);
        story.tell(one, StoryKind.SENT, String.valueOf(one.round()), "");
        risk.askProvider(one);
        news.sent(one, due);
    }

    private static void requireComplete(List<ItemRow> found) {
        String open = found.stream()
                .filter(item -> !item.state().isReady())
                .map(item -> item.kind().name())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new DomainException(KycError.CASE_INCOMPLETE, open);
        }
    }

    private ItemRow item(CaseRow one, ItemKind kind) {
        return items.of(one.id()).stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
