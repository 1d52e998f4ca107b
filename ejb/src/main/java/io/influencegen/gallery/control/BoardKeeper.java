package io.influencegen.gallery.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.BoardView;
import io.influencegen.gallery.boundary.GalleryError;
import io.influencegen.id.boundary.TimeOrderedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes boards and keeps their names apart. */
@Dependent
public class BoardKeeper {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_BOARDS = 500;

    private final BoardRepository boards;
    private final Clock clock;

    @Inject
    public BoardKeeper(BoardRepository boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    public List<BoardView> list(Viewer viewer) {
        return boards.list(viewer);
    }

    public BoardView find(UUID id, Viewer viewer) {
        return boards.find(id, viewer).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public UUID create(String name, Optional<String> campaign, Viewer viewer) {
        Optional<String> of = campaign.map(String::strip).filter(text -> !text.isEmpty());
        if (of.isPresent() && !viewer.manages()) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
        if (boards.count(viewer) >= MOST_BOARDS) {
            throw new DomainException(GalleryError.TOO_MANY_BOARDS, MOST_BOARDS);
        }
        UUID id = TimeOrderedId.next(clock.millis());
        String free = free(id, named("name", name), of.map(text -> named("campaign", text)), viewer);
        boards.add(id, free, of, viewer.self(), clock.instant());
        return id;
    }

    public void rename(UUID id, String name, Viewer viewer) {
        BoardView board = find(id, viewer);
        Optional<String> campaign = Optional.of(board.campaign()).filter(text -> !text.isEmpty());
        boards.rename(id, free(id, named("name", name), campaign, viewer));
    }

    public void delete(UUID id, Viewer viewer) {
        boards.delete(find(id, viewer).id());
    }

    public int add(UUID board, Set<UUID> pictures, Viewer viewer) {
        return boards.pin(find(board, viewer).id(), PictureDesk.bounded(pictures), viewer, clock.instant());
    }

    public int remove(UUID board, Set<UUID> pictures, Viewer viewer) {
        return boards.unpin(find(board, viewer).id(), PictureDesk.bounded(pictures));
    }

    private String free(UUID id, String name, Optional<String> campaign, Viewer viewer) {
        if (!boards.isNameFree(id, name, campaign, viewer.self())) {
            throw new DomainException(GalleryError.BOARD_NAME_TAKEN, name);
        }
        return name;
    }

    private static String named(String what, String text) {
        String name = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new DomainException(CommonError.INVALID_VALUE, what, "1 to 80 characters");
        }
        return name;
    }
}
