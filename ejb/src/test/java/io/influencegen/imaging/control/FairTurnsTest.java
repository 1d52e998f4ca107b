package io.influencegen.imaging.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.Room;
import io.influencegen.imaging.boundary.TurnPriority;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairTurnsTest {
    private final StudioStage stage = new StudioStage();

    FairTurnsTest() {
        stage.chosen.put("imaging.most-pictures", "100");
        stage.chosen.put("usage.quota-influencer", "1000");
    }

    @Test
    void whoAsksForOneShouldBeNextAfterSomebodyWithTwoHundred() {
        UserId many = stage.person();
        stage.submit(many, StudioStage.pictures(100));
        stage.submit(many, StudioStage.pictures(100));
        stage.take(3).forEach(stage::complete);
        UUID one = stage.submit(stage.person(), StudioStage.pictures(1)).get(0);
        assertThat(stage.take(1).get(0).id(), is(one));
    }

    @Test
    void peopleWhoAskForManyShouldTakeTurns() {
        List<UserId> people = List.of(stage.person(), stage.person(), stage.person());
        people.forEach(person -> stage.submit(person, StudioStage.pictures(20)));
        List<UserId> served =
                stage.take(30).stream().map(task -> task.hold().owner()).toList();
        people.forEach(
                person -> assertThat(served.stream().filter(person::equals).count(), is(10L)));
        for (int i = 0; i < 30; i += 3) {
            assertThat("a round", served.subList(i, i + 3).stream().distinct().toList(), hasSize(3));
        }
    }

    /** Whoever slept does not bring the turns they did not take. */
    @Test
    void timeAwayShouldNotBeSavedUp() {
        UserId busy = stage.person();
        UserId sleeper = stage.person();
        stage.submit(sleeper, StudioStage.pictures(1));
        stage.take(1).forEach(stage::complete);
        stage.submit(busy, StudioStage.pictures(40));
        stage.take(20).forEach(stage::complete);
        stage.submit(sleeper, StudioStage.pictures(20));
        long ofSleeper = stage.take(20).stream()
                .filter(task -> task.hold().owner().equals(sleeper))
                .count();
        assertThat(ofSleeper, is(lessThanOrEqualTo(11L)));
    }

    @Test
    void interactiveShouldComeBeforeCampaignBeforeBulk() {
        UserId person = stage.person();
        UUID bulk =
                stage.submit(person, StudioStage.pictures(1), TurnPriority.BULK).get(0);
        UUID campaign = stage.submit(person, StudioStage.pictures(1), TurnPriority.CAMPAIGN)
                .get(0);
        UUID interactive = stage.submit(person, StudioStage.pictures(1)).get(0);
        assertThat(stage.take(3).stream().map(ImageTask::id).toList(), contains(interactive, campaign, bulk));
    }

    @Test
    void workersShouldBeFilledEvenlyAndNoFurtherThanTheirRoom() {
        stage.submit(stage.person(), StudioStage.pictures(20));
        Room other = new Room("http://worker-b", 4, List.of("tiny"));
        List<ImageTask> taken = new ArrayList<>(stage.take("node-a", List.of(StudioStage.ROOM, other)));
        assertThat(
                taken.stream()
                        .filter(task -> task.worker().equals(other.worker()))
                        .count(),
                is(4L));
        assertThat(taken, hasSize(8));
        assertThat(
                "another node counts the same hands",
                stage.take("node-b", List.of(StudioStage.ROOM, other)),
                hasSize(0));
    }

    @Test
    void aDrainedWorkerShouldGetNothing() {
        stage.submit(stage.person(), StudioStage.pictures(2));
        stage.database.run(entities -> entities.createNativeQuery(
                        "insert into influencegen.image_worker values ('http://worker-a', true, now())")
                .executeUpdate());
        assertThat(stage.take(4), hasSize(0));
    }

    @Test
    void aModelThatNobodyOffersShouldNotHoldUpOthers() {
        stage.submit(stage.person(), StudioStage.pictures(3));
        stage.database.run(entities -> entities.createNativeQuery("update influencegen.generation set model = 'gone'")
                .executeUpdate());
        UUID possible = stage.submit(stage.person(), StudioStage.pictures(1)).get(0);
        assertThat(stage.take(4).stream().map(ImageTask::id).toList(), contains(possible));
    }
}
