package io.influencegen.influencer.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.influencer.boundary.AboutDraft;
import io.influencegen.influencer.boundary.AboutField;
import io.influencegen.influencer.boundary.AboutYou;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.DetailsChangeAsked;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.NewSocialProfile;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.influencer.boundary.RegistrationCompleted;
import io.influencegen.influencer.boundary.RegistrationState;
import io.influencegen.influencer.boundary.RegistrationStep;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.influencer.boundary.SocialProfileAdded;
import io.influencegen.influencer.boundary.SocialProfileRemoved;
import io.influencegen.influencer.boundary.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registration from the first letter to the change of what was verified, on a real PostgreSQL. */
class RegistrationTest {
    @TempDir
    private Path folder;

    private PeopleStage stage;
    private UserId mara;

    @BeforeEach
    void setUp() {
        stage = new PeopleStage(folder);
        mara = stage.account("Mara");
    }

    @Test
    void aRegistrationShouldBeginWithEverythingMissing() {
        InfluencerView begun = stage.view(mara);
        assertThat(begun.standing(), is(Standing.APPLICANT));
        assertThat(begun.person(), is(Optional.empty()));
        assertThat(
                begun.missing(),
                contains(RegistrationStep.ABOUT, RegistrationStep.CHANNELS, RegistrationStep.AUDIENCE));
        assertThat(stage.view(mara).createdAt(), is(begun.createdAt()));
    }

    @Test
    void whatIsBeingWrittenShouldBeKeptAsItIs() {
        keep(0, AboutField.GIVEN_NAME, "Ma");
        RegistrationState kept = keep(1, AboutField.PHONE, "0151");
        PersonDetails person = kept.influencer().person().orElseThrow();
        assertThat(person.givenName(), is("Ma"));
        assertThat(person.phone(), is("0151"));
        assertThat(person.birthDate(), is(Optional.empty()));
        assertThat(kept.influencer().missing(), hasItem(RegistrationStep.ABOUT));
        assertThat(codeOf(() -> keep(2, AboutField.CITY, "x".repeat(81))), is(InfluencerError.ANSWER_TOO_LONG));
    }

    @Test
    void twoDevicesShouldBeMergedWhereTheyAnswerDifferentQuestions() {
        keep(0, AboutField.GIVEN_NAME, "Mara");
        keep(1, AboutField.CITY, "Berlin");
        RegistrationState merged = keep(1, AboutField.STREET, "Lindenweg 7");
        PersonDetails person = merged.influencer().person().orElseThrow();
        assertThat(person.address().city(), is("Berlin"));
        assertThat(person.address().street(), is("Lindenweg 7"));
    }

    @Test
    void theLaterOfTwoDevicesShouldBeToldWhereBothAnswerTheSame() {
        keep(0, AboutField.CITY, "Berlin");
        keep(1, AboutField.CITY, "Hamburg");
        assertThat(codeOf(() -> keep(1, AboutField.CITY, "Bremen")), is(InfluencerError.ANSWERED_ELSEWHERE));
        assertThat(person().address().city(), is("Hamburg"));
        keep(1, AboutField.CITY, "Hamburg");
        AboutYou stale = new AboutYou(PeopleStage.details("Mara", "Lux"), 1);
        assertThat(
                codeOf(() -> stage.call(desk -> desk.about.complete(mara, stale))),
                is(InfluencerError.ANSWERED_ELSEWHERE));
    }

    @Test
    void aCompleteRegistrationShouldBeToldAtEachChange() {
        stage.give(mara, PeopleStage.details("Mara", "Lux"));
        add(Platform.INSTAGRAM, "mara.lux", 1000);
        assertThat(stage.news, not(hasItem(instanceOf(RegistrationCompleted.class))));
        stage.call(desk -> desk.audience.save(mara, Set.of(Niche.FOOD), PeopleStage.AUDIENCE, 0));
        assertThat(stage.news, hasItem(new RegistrationCompleted(mara)));
        stage.news.clear();
        add(Platform.TIKTOK, "mara.lux", 5);
        assertThat(stage.news, hasItem(new RegistrationCompleted(mara)));
        assertThat(person().phone(), is("+4915123456789"));
    }

    @Test
    void aCompleteStepShouldStayCompleteWhileWhatIsWrittenOverItIsRight() {
        UserId ada = stage.registered("Ada", "Lee", "ada.lee");
        long seen = stage.state(ada).aboutVersion();
        InfluencerView moved = draft(ada, seen, AboutField.CITY, "Potsdam");
        assertThat(moved.missing(), is(empty()));
        InfluencerView broken = draft(ada, seen + 1, AboutField.PHONE, "0");
        assertThat(broken.missing(), contains(RegistrationStep.ABOUT));
    }

    @Test
    void whatWasVerifiedShouldWaitForApproval() {
        UserId ada = stage.active("Ada", "Lee", "ada.lee");
        stage.news.clear();
        InfluencerView asked =
                stage.give(ada, PeopleStage.details("Ada", "Moss")).influencer();
        assertThat(asked.person().orElseThrow().familyName(), is("Lee"));
        assertThat(asked.asked().orElseThrow().familyName(), is("Moss"));
        assertThat(stage.news, contains(new DetailsChangeAsked(ada)));
        stage.give(ada, PeopleStage.details("Ada", "Moss"));
        assertThat("asked twice is asked once", stage.news.size(), is(1));
        assertThat(codeOf(() -> draft(ada, 99, AboutField.CITY, "Rome")), is(InfluencerError.DETAILS_VERIFIED));
        stage.settle(keeper -> keeper.applyAskedChange(ada));
        assertThat(stage.view(ada).person().orElseThrow().familyName(), is("Moss"));
        assertThat(stage.view(ada).asked(), is(Optional.empty()));
        assertThat(
                codeOf(() -> stage.settle(keeper -> keeper.applyAskedChange(ada))),
                is(InfluencerError.NO_CHANGE_ASKED));
    }

    @Test
    void aDroppedChangeShouldLeaveWhatStood() {
        UserId ada = stage.active("Ada", "Lee", "ada.lee");
        long asked = stage.give(ada, PeopleStage.details("Ada", "Moss")).aboutVersion();
        stage.settle(keeper -> keeper.dropAskedChange(ada));
        RegistrationState after = stage.state(ada);
        assertThat(after.influencer().person().orElseThrow().familyName(), is("Lee"));
        assertThat(after.influencer().asked(), is(Optional.empty()));
        assertThat("versions go on", after.aboutVersion() > asked, is(true));
    }

    @Test
    void whoIsActiveShouldChangeAudienceAndFollowersAtOnce() {
        UserId ada = stage.active("Ada", "Lee", "ada.lee");
        RegistrationState before = stage.state(ada);
        stage.call(desk -> desk.audience.save(ada, Set.of(Niche.PETS), PeopleStage.AUDIENCE, before.audienceVersion()));
        SocialProfile profile = before.influencer().profiles().get(0);
        stage.call(desk -> desk.channels.changeFollowers(ada, profile.id(), 1000, 2000));
        assertThat(stage.view(ada).niches(), is(Set.of(Niche.PETS)));
        assertThat(stage.view(ada).profiles().get(0).followers(), is(2000));
        assertThat(
                codeOf(() -> stage.call(desk -> desk.channels.changeFollowers(ada, profile.id(), 1000, 3000))),
                is(InfluencerError.ANSWERED_ELSEWHERE));
        assertThat(
                codeOf(() -> stage.call(
                        desk -> desk.audience.keep(ada, Set.of(), Audience.UNKNOWN, before.audienceVersion() + 1))),
                is(InfluencerError.NICHES_INVALID));
    }

    @Test
    void aProvenProfileShouldBeMarkedAndMayGoButNotTheLast() {
        UserId ada = stage.active("Ada", "Lee", "ada.lee");
        UUID first = stage.view(ada).profiles().get(0).id();
        stage.settle(keeper -> keeper.markProven(ada, first));
        stage.settle(keeper -> keeper.markProven(ada, first));
        assertThat(stage.view(ada).profiles().get(0).isProven(), is(true));
        assertThat(
                codeOf(() -> stage.call(desk -> desk.channels.remove(ada, first))), is(InfluencerError.LAST_PROFILE));
        stage.news.clear();
        stage.clock.advance(Duration.ofMinutes(1));
        stage.call(desk -> desk.channels.add(ada, new NewSocialProfile(Platform.X, "adalee", 7)));
        assertThat(stage.view(ada).profiles().get(1).isProven(), is(false));
        stage.call(desk -> desk.channels.remove(ada, first));
        assertThat(stage.news, hasItem(instanceOf(SocialProfileAdded.class)));
        assertThat(stage.news, hasItem(new SocialProfileRemoved(ada, first)));
        assertThat(codeOf(() -> stage.settle(keeper -> keeper.markProven(ada, first))), is(CommonError.NOT_FOUND));
    }

    @Test
    void aStandingShouldFollowTheOneBefore() {
        assertThat(codeOf(() -> stage.settle(keeper -> keeper.activate(mara))), is(CommonError.NOT_FOUND));
        stage.view(mara);
        assertThat(
                codeOf(() -> stage.settle(keeper -> keeper.activate(mara))),
                is(InfluencerError.REGISTRATION_INCOMPLETE));
        assertThat(
                codeOf(() -> stage.settle(keeper -> keeper.suspend(mara))), is(InfluencerError.STANDING_NOT_ALLOWED));
        UserId ada = stage.registered("Ada", "Lee", "ada.lee");
        stage.settle(keeper -> keeper.refuse(ada));
        stage.settle(keeper -> keeper.activate(ada));
        stage.settle(keeper -> keeper.suspend(ada));
        assertThat(stage.view(ada).standing(), is(Standing.SUSPENDED));
        assertThat(stage.view(ada).activatedAt().isPresent(), is(true));
        assertThat(stage.trail, hasItem("influencer.suspended"));
    }

    @Test
    void anothersProfileShouldNotExist() {
        UserId ada = stage.registered("Ada", "Lee", "ada.lee");
        UUID hers = stage.view(ada).profiles().get(0).id();
        assertThat(codeOf(() -> stage.call(desk -> desk.channels.remove(mara, hers))), is(CommonError.NOT_FOUND));
        assertThat(
                codeOf(() -> stage.call(desk -> desk.channels.changeFollowers(mara, hers, 1000, 1))),
                is(CommonError.NOT_FOUND));
    }

    private RegistrationState keep(long seen, AboutField field, String text) {
        return stage.call(desk -> desk.about.keep(mara, new AboutDraft(Map.of(field, text), seen)));
    }

    private InfluencerView draft(UserId id, long seen, AboutField field, String text) {
        return stage.call(desk -> desk.about.keep(id, new AboutDraft(Map.of(field, text), seen)))
                .influencer();
    }

    private PersonDetails person() {
        return stage.view(mara).person().orElseThrow();
    }

    private List<SocialProfile> add(Platform platform, String handle, int followers) {
        return stage.call(desk -> desk.channels.add(mara, new NewSocialProfile(platform, handle, followers)))
                .influencer()
                .profiles();
    }
}
