package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.influencer.boundary.RegistrationStep;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.boundary.CaseLine;
import io.influencegen.kyc.boundary.CaseView;
import io.influencegen.kyc.boundary.Comparison;
import io.influencegen.kyc.boundary.DeskFigures;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.boundary.ReviewItem;
import io.influencegen.kyc.boundary.StoryLine;
import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Cases as reviewers see them: in lists, and one with everything. */
@Dependent
public class CaseReading {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final CaseRepository cases;
    private final CaseBoardRepository board;
    private final ItemRepository items;
    private final StoryRepository stories;
    private final Papers papers;
    private final Sources sources;
    private final Parties parties;
    private final Influencers influencers;
    private final Accounts accounts;
    private final CaseSeal seal;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    CaseReading(
            CaseRepository cases,
            CaseBoardRepository board,
            ItemRepository items,
            StoryRepository stories,
            Papers papers,
            Sources sources,
            Parties parties,
            Influencers influencers,
            Accounts accounts,
            CaseSeal seal,
            RequestContext context,
            Clock clock) {
        this.cases = cases;
        this.board = board;
        this.items = items;
        this.stories = stories;
        this.papers = papers;
        this.sources = sources;
        this.parties = parties;
        this.influencers = influencers;
        this.accounts = accounts;
        this.seal = seal;
        this.context = context;
        this.clock = clock;
    }

    public Page<CaseLine> list(ListQuery query) {
        Instant now = clock.instant();
        return new Page<>(lines(board.list(query, self(), now)), board.count(query, self(), now));
    }

    public DeskFigures figures() {
        Instant now = clock.instant();
        return board.figures(self(), now, now.minus(A_WEEK));
    }

    public CaseView find(UUID id) {
        CaseRow one = cases.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        UserId who = one.influencer();
        if (who.equals(self())) {
            throw new DomainException(KycError.OWN_CASE);
        }
        stories.seen(id, self());
        InfluencerView influencer = sources.influencer(who).orElseGet(() -> unregistered(one));
        Optional<PaperDetails> paper = sources.paper(who);
        Map<String, Set<UserId>> sharing = parties.sharing(who);
        List<CaseRow> all = new ArrayList<>(cases.of(who));
        all.removeIf(other -> other.id().equals(id));
        return new CaseView(
                lines(List.of(one)).get(0),
                parties.standpoint(one, self(), sharing, clock.instant()),
                one.secondLook(),
                influencer,
                paper,
                items(one, paper),
                papers.of(who),
                compare(influencer, paper, papers.lines(who)),
                RiskText.reasons(one.riskReasons()),
                relatives(sharing),
                lines(all),
                story(one));
    }

    /** Somebody who looked at what is asked for, and has said nothing yet. */
    private static InfluencerView unregistered(CaseRow one) {
        return new InfluencerView(
                one.influencer(),
                Standing.APPLICANT,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Audience.UNKNOWN,
                List.of(RegistrationStep.values()),
                one.openedAt(),
                Optional.empty());
    }

    public Map<UserId, String> reviewers() {
        return accounts.withRole(Role.KYC_REVIEWER);
    }

    private List<CaseLine> lines(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Set<UserId> holders = new HashSet<>();
        rows.forEach(row -> row.holderAt(now).ifPresent(holders::add));
        Map<UserId, String> names =
                influencers.legalNamesOf(rows.stream().map(CaseRow::influencer).toList());
        Map<UserId, String> reviewers = accounts.namesOf(holders);
        Set<UUID> mentioning =
                board.mentioning(self(), rows.stream().map(CaseRow::id).toList());
        return rows.stream()
                .map(row -> line(row, names, reviewers, mentioning, now))
                .toList();
    }

    private static CaseLine line(
            CaseRow row, Map<UserId, String> names, Map<UserId, String> reviewers, Set<UUID> mentioning, Instant now) {
        Optional<UserId> holder = row.holderAt(now);
        return new CaseLine(
                row.id(),
                row.number(),
                row.influencer(),
                names.getOrDefault(row.influencer(), ""),
                row.country(),
                row.reason(),
                row.state(),
                row.risk(),
                row.round(),
                holder,
                holder.map(reviewers::get).orElse(""),
                row.snoozedUntil().filter(now::isBefore),
                row.openedAt(),
                row.submittedAt(),
                row.dueAt(),
                row.decidedAt(),
                row.isOverdue(now),
                mentioning.contains(row.id()));
    }

    private List<ReviewItem> items(CaseRow one, Optional<PaperDetails> paper) {
        List<ItemRow> rows = items.of(one.id());
        Map<UserId, String> deciders = accounts.namesOf(
                rows.stream().flatMap(row -> row.decidedBy().stream()).toList());
        return rows.stream().map(row -> item(one, row, paper, deciders)).toList();
    }

    private ReviewItem item(CaseRow one, ItemRow row, Optional<PaperDetails> paper, Map<UserId, String> deciders) {
        return new ReviewItem(
                row.kind(),
                row.state(),
                CheckPoint.of(row.kind(), paper.map(PaperDetails::kind)),
                row.checked(),
                row.reasonKey(),
                seal.open(one.influencer(), CaseSeal.Place.REASON, row.reason()),
                seal.open(one.influencer(), CaseSeal.Place.NOTE, row.note()),
                row.decidedBy().map(deciders::get),
                row.decidedAt());
    }

    /** What was typed against what the paper's lines say. */
    static List<Comparison> compare(
            InfluencerView influencer, Optional<PaperDetails> paper, Optional<ReadLines> lines) {
        return lines.map(read -> Stream.of(
                                influencer
                                        .person()
                                        .map(person -> new Comparison(
                                                "name",
                                                person.fullName(),
                                                read.fullName(),
                                                NameLikeness.of(person.fullName(), read.fullName()) == 100)),
                                influencer
                                        .person()
                                        .flatMap(person -> person.birthDate())
                                        .flatMap(born -> read.born().map(date -> same("born", born, date))),
                                paper.map(typed -> new Comparison(
                                        "number",
                                        typed.number(),
                                        read.number(),
                                        letters(typed.number()).equals(letters(read.number())))),
                                paper.flatMap(
                                        typed -> read.expires().map(date -> same("expires", typed.expires(), date))),
                                Optional.of(new Comparison("digits", "", "", read.valid())))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    private static Comparison same(String field, Object typed, Object read) {
        return new Comparison(field, typed.toString(), read.toString(), typed.equals(read));
    }

    private static String letters(String number) {
        return number.replaceAll("[^A-Z0-9]", "");
    }

    private List<CaseView.Relatives> relatives(Map<String, Set<UserId>> shared) {
        Set<UserId> everybody = new HashSet<>();
        shared.values().forEach(everybody::addAll);
        Map<UserId, String> names = new HashMap<>(accounts.namesOf(everybody));
        names.putAll(influencers.legalNamesOf(everybody));
        return shared.entrySet().stream()
                .map(matter -> new CaseView.Relatives(
                        matter.getKey(),
                        matter.getValue().stream()
                                .map(other -> names.getOrDefault(other, "–"))
                                .sorted()
                                .toList()))
                .toList();
    }

    private List<StoryLine> story(CaseRow one) {
        return stories.of(one.id()).stream()
                .map(event -> new StoryLine(
                        event.at(),
                        event.actorName(),
                        event.kind(),
                        event.detail(),
                        seal.open(one.influencer(), CaseSeal.Place.EVENT, event.words())
                                .orElse("")))
                .toList();
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
