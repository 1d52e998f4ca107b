package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.ItemDecision;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.StoryKind;
import io.influencegen.kyc.entity.Verdict;
import io.influencegen.screening.boundary.Screening;
import io.influencegen.screening.boundary.ScreeningResult;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a reviewer says about items, and what that makes of the case. */
@Dependent
public class CaseDecision {
    private static final int LONGEST_WORDS = 1000;

    private final CaseHolding holding;
    private final ItemRepository items;
    private final Sources sources;
    private final CaseSeal seal;
    private final Screening screening;
    private final Outcome outcome;
    private final Story story;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    CaseDecision(
            CaseHolding holding,
            ItemRepository items,
            Sources sources,
            CaseSeal seal,
            Screening screening,
            Outcome outcome,
            Story story,
            RequestContext context,
            Clock clock) {
        this.holding = holding;
        this.items = items;
        this.sources = sources;
        this.seal = seal;
        this.screening = screening;
        this.outcome = outcome;
        this.story = story;
        this.context = context;
        this.clock = clock;
    }

    /** What is ticked from now on; what is not a point of this item is left out. */
    public void tick(UUID id, ItemKind kind, Set<CheckPoint> points) {
        CaseRow one = holding.held(id);
        List<CheckPoint> known = pointsOf(one, kind);
        items.check(id, kind, points.stream().filter(known::contains).collect(Collectors.toSet()));
    }

    public void judge(UUID id, ItemDecision decision) {
        CaseRow one = holding.held(id);
        String reason = decision.verdict() == Verdict.APPROVED ? "" : words(decision.reason());
        if (decision.verdict() == Verdict.APPROVED) {
            requireChecked(one, decision.item());
        } else if (reason.isEmpty()) {
            throw new DomainException(KycError.REASON_MISSING);
        }
        ItemRepository.Judgement judgement = new ItemRepository.Judgement(
                decision.verdict(),
                Optional.ofNullable(decision.reasonKey()).orElse(""),
                seal.sealIfAny(one.influencer(), CaseSeal.Place.REASON, reason),
                seal.sealIfAny(one.influencer(), CaseSeal.Place.NOTE, words(decision.note())),
                holding.self(),
                now());
        if (!items.judge(id, decision.item(), judgement)) {
            throw new DomainException(KycError.ITEM_NOT_OPEN, decision.item());
        }
        story.tell(one, StoryKind.JUDGED, decision.item() + " " + decision.verdict(), "");
    }

    /** Counts what was said about the items: the case goes on, back, or is approved. */
    public CaseState finish(UUID id) {
        CaseRow one = holding.held(id);
        List<ItemRow> said = items.of(id);
        requireJudged(said);
        if (said.stream().anyMatch(item -> item.state().isReturned())) {
            return outcome.sendBack(one, said);
        }
        ScreeningResult hits = screening.resultOf(one.influencer());
        boolean second = one.secondLook() || hits.escalated() > 0;
        if (hits.open() == 0 && second && one.state() == CaseState.WAITING) {
            items.lookAgain(id, now());
            return outcome.awaitSecondLook(one, holding.self());
        }
        if (!hits.isClear()) {
            throw new DomainException(KycError.HITS_OPEN);
        }
        return outcome.approve(one, said, holding.self());
    }

    /** The end of the case: nothing in it will do. */
    public void refuse(UUID id, String reason, String note) {
        CaseRow one = holding.held(id);
        String why = words(reason);
        if (why.isEmpty()) {
            throw new DomainException(KycError.REASON_MISSING);
        }
        if (!words(note).isEmpty()) {
            story.tell(one, StoryKind.COMMENT, "", words(note));
        }
        outcome.refuse(one, items.of(id), why, holding.self());
    }

    /** Anybody who may see the case may say something to it. */
    public void comment(UUID id, String words, Set<UserId> mentioned) {
        CaseRow one = holding.locked(id);
        String clean = words(words);
        if (clean.isEmpty()) {
            throw new DomainException(KycError.REASON_MISSING);
        }
        story.tell(one, StoryKind.COMMENT, "", clean);
        outcome.mention(one, mentioned, context.caller().name());
    }

    private void requireChecked(CaseRow one, ItemKind kind) {
        Set<CheckPoint> ticked = items.of(one.id()).stream()
                .filter(item -> item.kind() == kind)
                .flatMap(item -> item.checked().stream())
                .collect(Collectors.toSet());
        long open = pointsOf(one, kind).stream()
                .filter(point -> !ticked.contains(point))
                .count();
        if (open > 0) {
            throw new DomainException(KycError.CHECKLIST_OPEN, open);
        }
    }

    private List<CheckPoint> pointsOf(CaseRow one, ItemKind kind) {
        return CheckPoint.of(kind, sources.paper(one.influencer()).map(PaperDetails::kind));
    }

    private static void requireJudged(List<ItemRow> said) {
        String open = said.stream()
                .filter(item -> !item.state().isJudged())
                .map(item -> item.kind().name())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new DomainException(KycError.ITEMS_UNDECIDED, open);
        }
    }

    private static String words(String text) {
        String clean = Optional.ofNullable(text).orElse("").strip().replace("\0", "");
        if (clean.length() > LONGEST_WORDS) {
            throw new DomainException(KycError.WORDS_TOO_LONG, LONGEST_WORDS);
        }
        return clean;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
