package io.influencegen.gallery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.gallery.boundary.PictureView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.testdb.Refusals;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gallery's list on a real database. */
class PictureListTest {
    private static final int MANY = 20_000;

    @TempDir
    Path folder;

    private GalleryStage stage;
    private Viewer anna;
    private Viewer other;
    private Viewer manager;

    @BeforeEach
    void open() {
        stage = new GalleryStage(folder);
        anna = stage.influencer();
        other = stage.influencer();
        manager = stage.manager();
    }

    @ParameterizedTest
    @CsvSource({"madeAt,true", "madeAt,false", "rating,true", "rating,false"})
    void walkingThroughManyShouldShowEachOnceInOrder(String field, boolean descending) {
        stage.fill(anna, MANY);
        ListQuery first =
                new ListQuery(Map.of(), Optional.of(new ListQuery.Sort(field, descending)), 0, ListQuery.MAX_LIMIT);
        List<PictureView> walked = stage.walk(anna, first);
        assertThat(walked.size(), is(MANY));
        assertThat(new HashSet<>(walked).size(), is(MANY));
        assertThat(
                walked.subList(5000, 5100),
                is(stage.list(anna, first.slice(5000, 100)).items()));
    }

    @Test
    void aSliceShouldCostTheSameHoweverManyItShowsAndHoweverDeepItIs() {
        stage.fill(anna, MANY);
        Page<PictureView> page = stage.list(anna, ListQuery.first(1000));
        ListQuery deep = ListQuery.first(1000).behind(page);
        assertThat(statements(ListQuery.first(5)), is(2));
        assertThat(statements(ListQuery.first(1000)), is(2));
        assertThat(statements(deep), is(1));
        assertThat(
                stage.database.statements(entities ->
                        stage.desk(entities).find(page.items().get(3).id(), anna)),
                is(2));
    }

    @Test
    void everyFilterShouldFindItsOwnAlone() {
        UUID beach = stage.make(anna, "a red bottle on a beach, can't miss", "");
        UUID city = stage.make(anna, "blue-green city at night", "Summer");
        assertThat(stage.ids(anna, "text", "bott"), contains(beach));
        assertThat(stage.ids(anna, "text", "BEACH red"), contains(beach));
        assertThat(stage.ids(anna, "text", "can't"), contains(beach));
        assertThat(stage.ids(anna, "text", "blue-gr"), contains(city));
        assertThat(stage.ids(anna, "text", "red city"), is(empty()));
        assertThat(stage.ids(anna, "text", "'; & | ! :* \\"), is(empty()));
        assertThat(stage.ids(anna, "campaign", "Summer"), contains(city));
        assertThat(stage.ids(anna, "space", "personal"), contains(beach));
        assertThat(stage.ids(anna, "space", "campaign"), contains(city));
        for (String[] both :
                new String[][] {{"model", "ig-scenes-1"}, {"style", "neon"}, {"seed", "7"}, {"ratio", "1:1"}}) {
            assertThat(both[0], stage.ids(anna, both), containsInAnyOrder(beach, city));
            assertThat(both[0], stage.ids(anna, both[0], both[1].equals("7") ? "8" : "other"), is(empty()));
        }
        assertThat(stage.ids(anna, "from", "2026-03-01", "to", "2026-03-01"), containsInAnyOrder(beach, city));
        assertThat(stage.ids(anna, "from", "2026-03-02"), is(empty()));
    }

    @Test
    void whatIsNoFilterShouldBeRefused() {
        for (String[] wrong : new String[][] {
            {"colour", "red"}, {"rating", "6"}, {"seed", "x"}, {"board", "x"}, {"space", "others"}, {"deleted", "maybe"}
        }) {
            assertThat(Refusals.codeOf(() -> stage.list(anna, wrong)), is(CommonError.INVALID_VALUE));
        }
    }

    @Test
    void aRatingShouldBeFilteredAndSortedBy() {
        UUID bad = stage.make(anna, "one", "");
        UUID good = stage.make(anna, "two", "");
        UUID none = stage.make(anna, "three", "");
        stage.database.run(entities -> {
            stage.desk(entities).rate(Set.of(bad), Optional.of(2), anna);
            stage.desk(entities).rate(Set.of(good), Optional.of(5), anna);
        });
        assertThat(stage.ids(anna, "rating", "3"), contains(good));
        ListQuery best = new ListQuery(Map.of(), Optional.of(new ListQuery.Sort("rating", true)), 0, 10);
        assertThat(stage.list(anna, best).items().stream().map(PictureView::id).toList(), contains(good, bad, none));
        stage.database.run(entities -> stage.desk(entities).rate(Set.of(good), Optional.empty(), anna));
        assertThat(stage.ids(anna, "rating", "1"), contains(bad));
    }

    @Test
    void anotherOnesPicturesShouldNotExist() {
        UUID mine = stage.make(anna, "mine", "");
        assertThat(stage.ids(other), is(empty()));
        assertThat(stage.ids(manager, "space", "campaign"), is(empty()));
        for (Viewer stranger : List.of(other, manager)) {
            stage.database.run(entities -> {
                PictureDesk desk = stage.desk(entities);
                assertThat(Refusals.codeOf(() -> desk.find(mine, stranger)), is(CommonError.NOT_FOUND));
                assertThat(
                        Refusals.codeOf(() -> desk.rate(Set.of(mine), Optional.of(1), stranger)),
                        is(CommonError.NOT_FOUND));
                assertThat(Refusals.codeOf(() -> desk.delete(Set.of(mine), stranger)), is(CommonError.NOT_FOUND));
                assertThat(Refusals.codeOf(() -> desk.restore(Set.of(mine), stranger)), is(CommonError.NOT_FOUND));
                assertThat(Refusals.codeOf(() -> desk.offer(mine, "Mine now", stranger)), is(CommonError.NOT_FOUND));
                assertThat(Refusals.codeOf(() -> desk.withdraw(mine, stranger)), is(CommonError.NOT_FOUND));
                assertThat(stage.views(entities).sheets(Set.of(mine), stranger), is(empty()));
            });
        }
        assertThat(stage.list(anna).items().get(0).rating(), is(0));
    }

    @Test
    void picturesOfCampaignsShouldBeThereForThoseWhoManageThem() {
        UUID summer = stage.make(anna, "summer", "Summer");
        assertThat(stage.ids(manager, "campaign", "Summer"), contains(summer));
        assertThat(stage.ids(manager, "space", "campaign"), contains(summer));
        assertThat(stage.ids(manager), is(empty()));
        assertThat(stage.ids(other, "campaign", "Summer"), is(empty()));
        stage.database.run(entities -> {
            assertThat(stage.desk(entities).find(summer, manager).picture().id(), is(summer));
            assertThat(stage.desk(entities).rate(Set.of(summer), Optional.of(4), manager), is(1));
            assertThat(
                    Refusals.codeOf(() -> stage.desk(entities).delete(Set.of(summer), manager)),
                    is(CommonError.NOT_FOUND));
        });
    }

    @Test
    void whatWasDeletedShouldComeBackAsItWas() {
        UUID kept = stage.make(anna, "kept", "Summer");
        UUID gone = stage.make(anna, "gone", "Summer");
        stage.database.run(entities -> stage.desk(entities).delete(Set.of(gone), anna));
        assertThat(stage.ids(anna), contains(kept));
        assertThat(stage.ids(anna, "deleted", "true"), contains(gone));
        assertThat(stage.ids(manager, "campaign", "Summer", "deleted", "true"), is(empty()));
        assertThat(
                Refusals.codeOf(() ->
                        stage.database.run(entities -> stage.desk(entities).find(gone, manager))),
                is(CommonError.NOT_FOUND));
        stage.database.run(entities -> stage.desk(entities).restore(Set.of(gone), anna));
        assertThat(stage.ids(anna), contains(gone, kept));
    }

    @Test
    void aPictureShouldKnowItsNeighbours() {
        UUID oldest = stage.make(anna, "1", "");
        stage.make(other, "not hers", "");
        UUID middle = stage.make(anna, "2", "");
        UUID newest = stage.make(anna, "3", "");
        stage.database.run(entities -> {
            var found = stage.desk(entities).find(middle, anna);
            assertThat(found.newer(), is(newest));
            assertThat(found.older(), is(oldest));
            assertThat(stage.desk(entities).find(newest, anna).newer(), is(nullValue()));
            assertThat(found.making().styles(), is(not(Map.of())));
        });
    }

    private int statements(ListQuery query) {
        return stage.database.statements(entities -> stage.views(entities).list(query, anna));
    }
}
