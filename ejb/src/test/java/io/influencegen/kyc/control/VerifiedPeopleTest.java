package io.influencegen.kyc.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.screening.boundary.ScreeningResult;
import io.influencegen.testdb.Doubles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedPeopleTest {
    @TempDir
    private Path folder;

    private CaseStage stage;
    private UserId maya;

    @BeforeEach
    void begin() {
        stage = new CaseStage(folder);
        maya = Doubles.person(stage.database, "Maya");
        stage.standings.put(maya, Standing.ACTIVE);
    }

    @Test
    void eachReminderShouldGoOutOnce() {
        describe(31);
        remindDaily(25);
        assertThat("at 30 and at 7 days", mails(), contains("kyc.paper-ends", "kyc.paper-ends"));
        remindDaily(6);
        assertThat(mails(), contains("kyc.paper-ends", "kyc.paper-ends", "kyc.paper-ends"));
        remindDaily(1);
        assertThat("nothing on the last day", mails().size(), is(3));
        remindDaily(5);
        assertThat(mails().size(), is(4));
        assertThat(mails().get(3), is("kyc.paper-ended"));
    }

    @Test
    void whoWasForgottenForAWhileShouldGetTheLastReminderAlone() {
        describe(31);
        stage.clock.advance(Duration.ofDays(28));
        remindDaily(1);
        assertThat(mails(), contains("kyc.paper-ends"));
    }

    @Test
    void aReminderThatWasNotCommittedShouldGoOutAgain() {
        describe(7);
        assertThrows(
                IllegalStateException.class,
                () -> stage.run(maya, desk -> {
                    desk.reminders.remind(maya);
                    throw new IllegalStateException("killed before it was committed");
                }));
        assertThat(remind(), is(true));
        assertThat(remind(), is(false));
    }

    @Test
    void aNewDocumentShouldHaveRemindersOfItsOwn() {
        describe(7);
        remind();
        describe(6);
        assertThat(remind(), is(true));
        describe(400);
        assertThat(remind(), is(false));
    }

    @Test
    void applicantsShouldNotBeReminded() {
        describe(7);
        stage.standings.put(maya, Standing.APPLICANT);
        assertThat(remind(), is(false));
        stage.standings.put(maya, Standing.ACTIVE);
        assertThat(stage.as(maya, desk -> desk.reminders.remind(Doubles.person(stage.database, "Nobody"))), is(false));
    }

    @Test
    void afterTheEndTheDocumentAloneShouldBeGivenAgain() {
        describe(0);
        stage.clock.advance(Duration.ofDays(1));
        remind();
        CaseRow one = openCase().orElseThrow();
        assertThat(one.reason(), is(CaseReason.CHANGE));
        assertThat(one.state(), is(CaseState.COLLECTING));
        List<ItemRow> items = stage.as(maya, desk -> desk.items.of(one.id()));
        assertThat(items.stream().map(ItemRow::kind).toList(), contains(ItemKind.IDENTITY));
        assertThat(items.get(0).state(), is(ItemState.REJECTED));
        assertThat(items.get(0).reasonKey(), is(Optional.of("paper-expired")));
        describe(1000);
        stage.run(maya, desk -> desk.documents.add(stage.document(maya)));
        stage.run(maya, desk -> desk.keeper.touched(maya, ItemKind.IDENTITY));
        stage.run(maya, desk -> desk.keeper.submit(maya));
        assertThat(openCase().orElseThrow().state(), is(CaseState.WAITING));
    }

    @Test
    void aNewMatchShouldBringACaseToTheReviewersOnce() {
        assertThat(screen(), is(false));
        assertThat(openCase(), is(Optional.empty()));
        stage.hits = new ScreeningResult(1, 0, 0);
        assertThat(screen(), is(true));
        CaseRow one = openCase().orElseThrow();
        assertThat(one.state(), is(CaseState.WAITING));
        assertThat(one.reason(), is(CaseReason.CHANGE));
        assertThat(
                stage.as(maya, desk -> desk.items.of(one.id())).stream()
                        .map(ItemRow::state)
                        .toList(),
                contains(ItemState.SUBMITTED));
        assertThat("again it is the same case", screen(), is(false));
        assertThat(openCase().orElseThrow().id(), is(one.id()));
        assertThat("the person is not warned", mails(), is(empty()));
        assertThat(
                stage.edges.audited.stream().map(entry -> entry.action()).toList(), hasItem("kyc.case-list-matched"));
    }

    @Test
    void decidedMatchesShouldStayDecided() {
        stage.hits = new ScreeningResult(0, 0, 3);
        assertThat(screen(), is(false));
        assertThat(openCase(), is(Optional.empty()));
    }

    @Test
    void whoeverIsNotVerifiedShouldNotBeLookedUp() {
        stage.hits = new ScreeningResult(1, 0, 0);
        stage.standings.put(maya, Standing.SUSPENDED);
        assertThat(screen(), is(false));
        assertThat(stage.edges.audited, is(not(hasItem(is("kyc.case-list-matched")))));
    }

    private void describe(int days) {
        LocalDate end =
                LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC).plusDays(days);
        stage.clock.advance(Duration.ofSeconds(1));
        stage.run(
                maya, desk -> desk.papers.describe(maya, new PaperDetails(PaperKind.PASSPORT, "P1234567", "DE", end)));
    }

    private void remindDaily(int days) {
        for (int day = 0; day < days; day++) {
            remind();
            remind();
            stage.clock.advance(Duration.ofDays(1));
        }
    }

    private boolean remind() {
        return stage.as(maya, desk -> desk.reminders.remind(maya));
    }

    private boolean screen() {
        return stage.as(maya, desk -> desk.again.screen(maya));
    }

    private Optional<CaseRow> openCase() {
        return stage.as(maya, desk -> desk.cases.lockOpenOf(maya));
    }

    private List<String> mails() {
        return stage.edges.mails;
    }
}
