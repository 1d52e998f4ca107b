package io.influencegen.kyc.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.boundary.ItemDecision;
import io.influencegen.kyc.boundary.ItemStatus;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.RuleTrial;
import io.influencegen.kyc.boundary.VerificationView;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.kyc.entity.RiskRule;
import io.influencegen.kyc.entity.RuleKind;
import io.influencegen.kyc.entity.Verdict;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.screening.boundary.ScreeningResult;
import io.influencegen.testdb.Doubles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case from its first item to its end, and everything that is refused on the way. */
class CaseWalkTest {
    private static final String BLURRED = "We cannot read your document.";
    private static final String SECRET_NOTE = "Looks like a planted copy";

    @TempDir
    private Path folder;

    private CaseStage stage;
    private UserId maya;
    private UserId kim;
    private UserId rob;

    @BeforeEach
    void begin() {
        stage = new CaseStage(folder);
        maya = Doubles.person(stage.database, "Maya");
        kim = Doubles.person(stage.database, "Kim");
        rob = Doubles.person(stage.database, "Rob");
    }

    @Test
    void whatIsInOrderShouldMakeTheAccountActive() {
        UUID id = stage.sent(maya);
        approveAll(kim, id);
        assertThat(stage.as(kim, desk -> desk.decision.finish(id)), is(CaseState.APPROVED));
        assertThat(stage.standings.get(maya), is(Standing.ACTIVE));
        assertThat(stage.edges.mails, hasItems("kyc.sent", "kyc.approved"));
        assertThat(stage.edges.notices, hasItem("confirmed " + maya));
        assertThat(codeOf(() -> stage.as(kim, desk -> desk.decision.finish(id))), is(KycError.CASE_NOT_IN_REVIEW));
    }

    @Test
    void onlyWhatWasRefusedShouldBeDoneAgain() {
        UUID id = stage.sent(maya);
        approveAll(kim, id, ItemKind.IDENTITY);
        judge(kim, id, ItemKind.IDENTITY, Verdict.REJECTED, BLURRED);
        assertThat(statusOf(ItemKind.IDENTITY).state(), is(ItemState.SUBMITTED));
        assertThat(stage.as(kim, desk -> desk.decision.finish(id)), is(CaseState.RETURNED));
        assertThat(statusOf(ItemKind.IDENTITY).state(), is(ItemState.REJECTED));
        assertThat(statusOf(ItemKind.IDENTITY).reason(), is(Optional.of(BLURRED)));
        assertThat(statusOf(ItemKind.BANK).state(), is(ItemState.APPROVED));
        assertThat(codeOf(() -> stage.run(maya, desk -> desk.keeper.submit(maya))), is(KycError.CASE_INCOMPLETE));
        DocumentRow better = stage.document(maya);
        stage.run(maya, desk -> {
            desk.documents.add(better);
            desk.keeper.touched(maya, ItemKind.IDENTITY);
            desk.keeper.submit(maya);
        });
        assertThat(statusOf(ItemKind.BANK).state(), is(ItemState.APPROVED));
        approveAll(rob, id);
        assertThat(stage.as(rob, desk -> desk.decision.finish(id)), is(CaseState.APPROVED));
    }

    @Test
    void aSharedBankAccountShouldNeedTwoPeople() {
        stage.sharedBank.put(maya, Set.of(Doubles.person(stage.database, "Twin")));
        UUID id = stage.sent(maya);
        approveAll(kim, id);
        assertThat(stage.as(kim, desk -> desk.decision.finish(id)), is(CaseState.SECOND_LOOK));
        assertThat(stage.standings.get(maya), is((Standing) null));
        assertThat(codeOf(() -> stage.run(kim, desk -> desk.holding.take(id))), is(KycError.SECOND_LOOK_NEEDS_ANOTHER));
        assertThat(stage.as(kim, desk -> desk.holding.takeNext()), is(Optional.empty()));
        stage.run(rob, desk -> desk.holding.take(id));
        assertThat(codeOf(() -> stage.as(rob, desk -> desk.decision.finish(id))), is(KycError.ITEMS_UNDECIDED));
        approveAll(rob, id);
        assertThat(stage.as(rob, desk -> desk.decision.finish(id)), is(CaseState.APPROVED));
    }

    @Test
    void aChangedAccountShouldNeedTwoPeopleWhateverTheRisk() {
        stage.changedAccount = true;
        UUID id = stage.sent(maya);
        approveAll(kim, id);
        assertThat(stage.as(kim, desk -> desk.decision.finish(id)), is(CaseState.SECOND_LOOK));
    }

    @Test
    void nobodyShouldDecideAboutThemselvesOrWhoTheyShareSomethingWith() {
        stage.sharedBank.put(maya, Set.of(kim));
        UUID id = stage.sent(maya);
        assertThat(codeOf(() -> stage.run(maya, desk -> desk.holding.take(id))), is(KycError.OWN_CASE));
        assertThat(codeOf(() -> stage.run(kim, desk -> desk.holding.take(id))), is(KycError.OWN_CASE));
        assertThat(codeOf(() -> stage.as(maya, desk -> desk.reading.find(id))), is(KycError.OWN_CASE));
        assertThat(stage.as(maya, desk -> desk.holding.takeNext()), is(Optional.empty()));
        assertThat(stage.as(kim, desk -> desk.holding.takeNext()), is(Optional.empty()));
        assertThat(stage.as(rob, desk -> desk.holding.takeNext()), is(Optional.of(id)));
        assertThat(codeOf(() -> stage.run(rob, desk -> desk.holding.handOver(id, kim))), is(KycError.NOT_A_REVIEWER));
    }

    @Test
    void whoeverDoesNotHoldTheCaseShouldDecideNothing() {
        UUID id = stage.sent(maya);
        assertThat(codeOf(() -> judge(kim, id, ItemKind.BANK, Verdict.REJECTED, BLURRED)), is(KycError.CASE_NOT_YOURS));
        stage.run(kim, desk -> desk.holding.take(id));
        assertThat(codeOf(() -> stage.run(rob, desk -> desk.holding.take(id))), is(KycError.CASE_HELD));
        assertThat(codeOf(() -> stage.as(rob, desk -> desk.decision.finish(id))), is(KycError.CASE_NOT_YOURS));
        stage.clock.advance(Duration.ofMinutes(31));
        assertThat(codeOf(() -> stage.as(kim, desk -> desk.decision.finish(id))), is(KycError.CASE_NOT_YOURS));
        stage.run(rob, desk -> desk.holding.take(id));
        assertThat(stage.as(kim, desk -> desk.holding.renew(id)), is(false));
    }

    @Test
    void stepsShouldNotBeSkipped() {
        UUID id = stage.sent(maya);
        stage.run(kim, desk -> desk.holding.take(id));
        assertThat(codeOf(() -> judge(kim, id, ItemKind.BANK, Verdict.APPROVED, "")), is(KycError.CHECKLIST_OPEN));
        assertThat(codeOf(() -> judge(kim, id, ItemKind.BANK, Verdict.REJECTED, "  ")), is(KycError.REASON_MISSING));
        assertThat(
                codeOf(() -> judge(kim, id, ItemKind.BANK, Verdict.REJECTED, "x".repeat(1001))),
                is(KycError.WORDS_TOO_LONG));
        assertThat(codeOf(() -> stage.as(kim, desk -> desk.decision.finish(id))), is(KycError.ITEMS_UNDECIDED));
        assertThat(codeOf(() -> stage.run(maya, desk -> desk.keeper.submit(maya))), is(KycError.CASE_NOT_WITH_YOU));
    }

    @Test
    void openMatchesShouldHoldACaseUp() {
        stage.hits = new ScreeningResult(1, 0, 0);
        UUID id = stage.sent(maya);
        approveAll(kim, id);
        assertThat(codeOf(() -> stage.as(kim, desk -> desk.decision.finish(id))), is(KycError.HITS_OPEN));
        stage.hits = new ScreeningResult(0, 1, 0);
        assertThat(stage.as(kim, desk -> desk.decision.finish(id)), is(CaseState.SECOND_LOOK));
        approveAll(rob, id);
        assertThat(codeOf(() -> stage.as(rob, desk -> desk.decision.finish(id))), is(KycError.HITS_OPEN));
        stage.hits = new ScreeningResult(0, 0, 1);
        assertThat(stage.as(rob, desk -> desk.decision.finish(id)), is(CaseState.APPROVED));
    }

    @Test
    void withoutConsentNothingShouldBeSent() {
        stage.consented = false;
        assertThat(codeOf(() -> stage.sent(maya)), is(KycError.CONSENT_MISSING));
    }

    @Test
    void aReviewerShouldHaveNoMoreThanTheCap() {
        for (int i = 0; i < 6; i++) {
            stage.sent(Doubles.person(stage.database, "Applicant " + i));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(stage.as(kim, desk -> desk.holding.takeNext()).isPresent(), is(true));
        }
        assertThat(codeOf(() -> stage.as(kim, desk -> desk.holding.takeNext())), is(KycError.TOO_MANY_CASES));
    }

    @Test
    void aRefusalShouldEndIt() {
        UUID id = stage.sent(maya);
        stage.run(kim, desk -> desk.holding.take(id));
        stage.run(kim, desk -> desk.decision.refuse(id, "Forged", SECRET_NOTE));
        VerificationView view = stage.as(maya, desk -> desk.status.of(maya));
        assertThat(view.current().orElseThrow().refusal(), is(Optional.of("Forged")));
        assertThat(view.steps().toString(), not(containsString(SECRET_NOTE)));
        assertThat(stage.standings.get(maya), is(Standing.REFUSED));
    }

    @Test
    void theDatabaseShouldHoldNothingThatCanBeRead() {
        UUID id = stage.sent(maya);
        stage.run(kim, desk -> desk.holding.take(id));
        stage.run(kim, desk -> {
            desk.decision.judge(
                    id,
                    new ItemDecision(ItemKind.IDENTITY, Verdict.REJECTED, "picture-unreadable", BLURRED, SECRET_NOTE));
            desk.decision.comment(id, "Planted comment about Maya Lopez", Set.of(rob));
        });
        for (String table : List.of("kyc_case", "kyc_item", "kyc_event", "kyc_paper", "kyc_document")) {
            String dump = Doubles.dump(stage.database, table);
            for (String planted : List.of(
                    "Lopez", BLURRED, SECRET_NOTE, "Planted", "planted-file", CaseStage.numberOf(maya), "1994-08-23")) {
                assertThat(table, dump, not(containsString(planted)));
                assertThat(table, dump, not(containsString(hex(planted))));
            }
        }
    }

    @Test
    void aChangeOfRulesShouldShowWhatItWouldHaveDone() {
        stage.sent(maya);
        List<RiskRule> stricter = List.of(new RiskRule(RuleKind.COUNTRY_LISTED, true, RiskLevel.HIGH, "de, fr"));
        RuleTrial trial = stage.as(kim, desk -> desk.rules.tryOut(stricter, 100));
        assertThat(trial.looked(), is(1));
        assertThat(trial.higher(), is(1L));
        assertThat(stage.as(kim, desk -> desk.rules.inForce().version()), is(0));
        stage.run(kim, desk -> desk.rules.putInForce(stricter, 0, "New list"));
        assertThat(stage.as(kim, desk -> desk.rules.tryOut(stricter, 100).otherwise()), empty());
        assertThat(
                codeOf(() -> stage.run(rob, desk -> desk.rules.putInForce(stricter, 0, "")))
                        .key(),
                is("changed-meanwhile"));
        assertThat(
                codeOf(() -> stage.as(
                        kim,
                        desk -> desk.rules.tryOut(
                                List.of(new RiskRule(RuleKind.UNDER_AGE, true, RiskLevel.HIGH, "200")), 10))),
                is(KycError.RULE_OUT_OF_RANGE));
    }

    @Test
    void aListShouldTakeAsManyStatementsForManyAsForOne() {
        stage.sent(maya);
        int one = statementsOfList();
        for (int i = 0; i < 20; i++) {
            stage.sent(Doubles.person(stage.database, "Applicant " + i));
        }
        stage.clock.advance(Duration.ofMinutes(5));
        assertThat(statementsOfList(), is(one));
    }

    private int statementsOfList() {
        return stage.database.statements(entities -> stage.new Desk(entities, Doubles.contextOf(kim))
                .reading.list(new ListQuery(Map.of("with", "us"), Optional.empty(), 0, 50)));
    }

    private void approveAll(UserId reviewer, UUID id, ItemKind... but) {
        stage.run(reviewer, desk -> desk.holding.take(id));
        Set<ItemKind> left = new HashSet<>(List.of(but));
        for (ItemKind kind : ItemKind.values()) {
            if (!left.contains(kind)) {
                stage.run(
                        reviewer,
                        desk -> desk.decision.tick(
                                id, kind, new HashSet<>(CheckPoint.of(kind, Optional.of(PaperKind.PASSPORT)))));
                judge(reviewer, id, kind, Verdict.APPROVED, "");
            }
        }
    }

    private void judge(UserId reviewer, UUID id, ItemKind kind, Verdict verdict, String reason) {
        stage.run(reviewer, desk -> desk.decision.judge(id, new ItemDecision(kind, verdict, "", reason, "")));
    }

    private ItemStatus statusOf(ItemKind kind) {
        return stage.as(maya, desk -> desk.status.of(maya)).current().orElseThrow().items().stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format("%02x", one));
        }
        return hex.toString();
    }
}
