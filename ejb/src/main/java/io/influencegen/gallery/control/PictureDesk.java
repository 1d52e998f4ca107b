package io.influencegen.gallery.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.Gallery;
import io.influencegen.gallery.boundary.GalleryError;
import io.influencegen.gallery.boundary.OfferWithdrawn;
import io.influencegen.gallery.boundary.PictureDetail;
import io.influencegen.gallery.boundary.PictureOffered;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is done with pictures that are there. */
@Dependent
public class PictureDesk {
    private static final int MOST_STARS = 5;
    private static final int LONGEST_CAMPAIGN = 80;

    private final PictureViewRepository views;
    private final PictureRepository pictures;
    private final BoardRepository boards;
    private final Event<Object> events;
    private final Clock clock;

    @Inject
    public PictureDesk(
            PictureViewRepository views,
            PictureRepository pictures,
            BoardRepository boards,
            Event<Object> events,
            Clock clock) {
        this.views = views;
        this.pictures = pictures;
        this.boards = boards;
        this.events = events;
        this.clock = clock;
    }

    public PictureDetail find(UUID id, Viewer viewer) {
        return views.find(id, viewer, boards.holding(id, viewer)).orElseThrow(PictureDesk::unknown);
    }

    public int rate(Set<UUID> ids, Optional<Integer> stars, Viewer viewer) {
        if (stars.filter(given -> given < 1 || given > MOST_STARS).isPresent()) {
            throw new DomainException(CommonError.INVALID_VALUE, "rating", "must be 1 to 5, or left out");
        }
        return some(pictures.rate(bounded(ids), stars.orElse(null), viewer));
    }

    public int delete(Set<UUID> ids, Viewer viewer) {
        return some(pictures.delete(bounded(ids), viewer.self(), clock.instant()));
    }

    public int restore(Set<UUID> ids, Viewer viewer) {
        return some(pictures.restore(bounded(ids), viewer.self()));
    }

    public void offer(UUID id, String campaign, Viewer viewer) {
        String name = campaign.strip();
        if (name.isEmpty() || name.length() > LONGEST_CAMPAIGN) {
            throw new DomainException(CommonError.INVALID_VALUE, "campaign", "1 to 80 characters");
        }
        some(pictures.offer(id, viewer.self(), name, clock.instant()));
        events.fire(new PictureOffered(id, viewer.self(), name));
    }

    public void withdraw(UUID id, Viewer viewer) {
        some(pictures.withdraw(id, viewer.self()));
        events.fire(new OfferWithdrawn(id, viewer.self()));
    }

    static <T extends Collection<UUID>> T bounded(T ids) {
        if (ids.isEmpty()) {
            throw new DomainException(CommonError.INVALID_VALUE, "ids", "name at least one picture");
        }
        if (ids.size() > Gallery.MOST_AT_ONCE) {
            throw new DomainException(GalleryError.TOO_MANY_PICTURES, ids.size(), Gallery.MOST_AT_ONCE);
        }
        return ids;
    }

    /** Another one's picture does not exist. */
    private static int some(int changed) {
        if (changed == 0) {
            throw unknown();
        }
        return changed;
    }

    private static DomainException unknown() {
        return new DomainException(CommonError.NOT_FOUND);
    }
}
