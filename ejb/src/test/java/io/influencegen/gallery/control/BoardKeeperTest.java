package io.influencegen.gallery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.gallery.boundary.BoardView;
import io.influencegen.gallery.boundary.GalleryError;
import io.influencegen.testdb.Refusals;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardKeeperTest {
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

    @Test
    void aBoardShouldShowWhatIsPinnedToIt() {
        UUID board = make("Summer", anna);
        UUID picture = stage.make(anna, "beach", "");
        stage.make(anna, "city", "");
        assertThat(with(boards -> boards.add(board, Set.of(picture), anna)), is(1));
        assertThat(with(boards -> boards.add(board, Set.of(picture), anna)), is(0));
        assertThat(stage.ids(anna, "board", board.toString()), contains(picture));
        assertThat(with(boards -> boards.find(board, anna).pictures()), is(1L));
        assertThat(with(boards -> boards.remove(board, Set.of(picture), anna)), is(1));
        assertThat(stage.ids(anna, "board", board.toString()), is(empty()));
    }

    @Test
    void nobodyShouldPinOrSeeWhatIsNotTheirs() {
        UUID board = make("Summer", anna);
        UUID picture = stage.make(anna, "beach", "");
        with(boards -> boards.add(board, Set.of(picture), anna));
        UUID theirs = make("Theirs", other);
        assertThat(with(boards -> boards.add(theirs, Set.of(picture), other)), is(0));
        assertThat(refusal(boards -> boards.find(board, other)), is(CommonError.NOT_FOUND));
        assertThat(refusal(boards -> boards.add(board, Set.of(picture), other)), is(CommonError.NOT_FOUND));
        assertThat(refusal(boards -> boards.remove(board, Set.of(picture), other)), is(CommonError.NOT_FOUND));
        assertThat(stage.ids(other, "board", board.toString()), is(empty()));
        assertThat(stage.ids(manager, "board", board.toString()), is(empty()));
    }

    @Test
    void aBoardOfACampaignShouldBeForAllWhoManageCampaigns() {
        assertThat(refusal(boards -> boards.create("Best", Optional.of("Summer"), anna)), is(CommonError.NOT_ALLOWED));
        UUID board = with(boards -> boards.create("Best", Optional.of("Summer"), manager));
        UUID picture = stage.make(anna, "beach", "Summer");
        Viewer colleague = stage.manager();
        assertThat(with(boards -> boards.add(board, Set.of(picture), colleague)), is(1));
        assertThat(stage.ids(manager, "board", board.toString()), contains(picture));
        assertThat(with(boards -> boards.list(anna)), is(empty()));
        assertThat(with(boards -> boards.list(colleague)), hasSize(1));
    }

    @Test
    void aNameShouldBeTakenOnce() {
        UUID summer = make("Summer", anna);
        assertThat(
                refusal(boards -> boards.create(" SUMMER ", Optional.empty(), anna)),
                is(GalleryError.BOARD_NAME_TAKEN));
        make("Summer", other);
        UUID winter = make("Winter", anna);
        assertThat(refusal(boards -> rename(boards, winter, "summer")), is(GalleryError.BOARD_NAME_TAKEN));
        with(boards -> rename(boards, summer, "summer"));
        assertThat(with(boards -> boards.find(summer, anna)).name(), is("summer"));
        assertThat(refusal(boards -> boards.create(" ", Optional.empty(), anna)), is(CommonError.INVALID_VALUE));
    }

    @Test
    void aDeletedBoardShouldLeaveItsPictures() {
        UUID board = make("Summer", anna);
        UUID picture = stage.make(anna, "beach", "");
        with(boards -> boards.add(board, Set.of(picture), anna));
        with(boards -> {
            boards.delete(board, anna);
            return true;
        });
        assertThat(stage.ids(anna), contains(picture));
        assertThat(with(boards -> boards.list(anna)), is(empty()));
    }

    private BoardView rename(BoardKeeper boards, UUID id, String name) {
        boards.rename(id, name, anna);
        return boards.find(id, anna);
    }

    private UUID make(String name, Viewer owner) {
        return with(boards -> boards.create(name, Optional.empty(), owner));
    }

    private <T> T with(Function<BoardKeeper, T> work) {
        return stage.database.call(entities -> work.apply(stage.boards(entities)));
    }

    private Object refusal(Function<BoardKeeper, ?> work) {
        return Refusals.codeOf(() -> with(work));
    }
}
