package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.kyc.boundary.CaseView.Standpoint;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.KycSettings;
import io.influencegen.kyc.entity.StoryKind;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has a case in their hands, and for how long. */
@Dependent
public class CaseHolding {
    private final CaseRepository cases;
    private final StoryRepository stories;
    private final Parties parties;
    private final Accounts accounts;
    private final Story story;
    private final CaseNews news;
    private final Settings settings;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    CaseHolding(
            CaseRepository cases,
            StoryRepository stories,
            Parties parties,
            Accounts accounts,
            Story story,
            CaseNews news,
            Settings settings,
            RequestContext context,
            Clock clock) {
        this.cases = cases;
        this.stories = stories;
        this.parties = parties;
        this.accounts = accounts;
        this.story = story;
        this.news = news;
        this.settings = settings;
        this.context = context;
        this.clock = clock;
    }

    /** The most urgent one that the caller may decide; empty when there is none. */
    public Optional<UUID> takeNext() {
        UserId self = self();
        requireRoom(self);
        while (true) {
            Optional<UUID> taken = cases.takeNext(self, now().plus(settings.duration(KycSettings.HOLD)), now());
            if (taken.isEmpty()) {
                return taken;
            }
            CaseRow one = cases.lock(taken.get()).orElseThrow();
            if (!parties.isParty(one, self)) {
                begin(one, self);
                return taken;
            }
            cases.release(one.id());
            cases.recuse(one.id(), self, now());
        }
    }

    /** This one, if nobody else has it. */
    public void take(UUID id) {
        UserId self = self();
        requireRoom(self);
        CaseRow one = locked(id);
        switch (parties.standpoint(one, self, now())) {
            case HOLDING -> {}
            case FREE -> {
                cases.hold(id, self, now().plus(settings.duration(KycSettings.HOLD)));
                begin(one, self);
            }
            case HELD ->
                throw new DomainException(
                        KycError.CASE_HELD, nameOf(one.holder().orElseThrow()));
            case LOOKED_FIRST -> throw new DomainException(KycError.SECOND_LOOK_NEEDS_ANOTHER);
            case PARTY -> throw new DomainException(KycError.OWN_CASE);
            case RESTING -> throw new DomainException(KycError.CASE_NOT_IN_REVIEW);
        }
    }

    /** A sign of life from the open workspace. False when the case is in other hands. */
    public boolean renew(UUID id) {
        return cases.renew(id, self(), now().plus(settings.duration(KycSettings.HOLD)), now());
    }

    public void release(UUID id) {
        CaseRow one = held(id);
        cases.release(id);
        story.tell(one, StoryKind.RELEASED);
        news.deskChanged();
    }

    /** Stays with the caller, out of the way until then. */
    public void snooze(UUID id, Instant until) {
        CaseRow one = held(id);
        Instant latest = now().plus(settings.duration(KycSettings.LONGEST_SNOOZE));
        if (!until.isAfter(now()) || until.isAfter(latest)) {
            throw new DomainException(KycError.SNOOZE_OUT_OF_RANGE, now(), latest);
        }
        cases.snooze(id, until);
        story.tell(one, StoryKind.SNOOZED, until.toString(), "");
        news.deskChanged();
    }

    /** To a colleague, by who has it or by an administrator. */
    public void handOver(UUID id, UserId to) {
        CaseRow one = context.caller().has(Role.ADMINISTRATOR) ? locked(id) : held(id);
        if (!one.state().isWithUs()) {
            throw new DomainException(KycError.CASE_NOT_IN_REVIEW);
        }
        if (!isReviewer(to) || parties.isParty(one, to) || one.isSecondLookFor(to)) {
            throw new DomainException(KycError.NOT_A_REVIEWER);
        }
        cases.hold(id, to, now().plus(settings.duration(KycSettings.HAND_OVER)));
        stories.mention(id, Set.of(to), now());
        story.tell(one, StoryKind.HANDED_OVER, nameOf(to), "");
        news.mentioned(one, to, context.caller().name());
        news.deskChanged();
    }

    /** Gives it back and never gets it again. */
    public void recuse(UUID id) {
        UserId self = self();
        CaseRow one = locked(id);
        cases.recuse(id, self, now());
        if (one.holderAt(now()).filter(self::equals).isPresent()) {
            cases.release(id);
        }
        story.tell(one, StoryKind.RECUSED);
        news.deskChanged();
    }

    /** The case, locked, if it is in the caller's hands, and they may decide it; another sign of life. */
    CaseRow held(UUID id) {
        UserId self = self();
        CaseRow one = locked(id);
        Standpoint standpoint = parties.standpoint(one, self, now());
        if (standpoint == Standpoint.PARTY) {
            throw new DomainException(KycError.OWN_CASE);
        }
        if (standpoint != Standpoint.HOLDING) {
            throw new DomainException(one.state().isWithUs() ? KycError.CASE_NOT_YOURS : KycError.CASE_NOT_IN_REVIEW);
        }
        return one;
    }

    CaseRow locked(UUID id) {
        return cases.lock(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private void begin(CaseRow one, UserId self) {
        stories.seen(one.id(), self);
        story.tell(one, StoryKind.TAKEN);
        news.changed(one);
    }

    private void requireRoom(UserId self) {
        cases.queueUp(self);
        int cap = settings.number(KycSettings.CAP);
        if (cases.held(self, now()) >= cap) {
            throw new DomainException(KycError.TOO_MANY_CASES, cap);
        }
    }

    private boolean isReviewer(UserId id) {
        return accounts.rolesOf(List.of(id)).getOrDefault(id, Set.of()).contains(Role.KYC_REVIEWER);
    }

    private String nameOf(UserId id) {
        Map<UserId, String> names = accounts.namesOf(List.of(id));
        return names.getOrDefault(id, "");
    }

    UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
