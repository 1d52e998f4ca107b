package io.influencegen.gallery.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.gallery.boundary.GallerySettings;
import io.influencegen.gallery.control.CleaningRepository.Bytes;
import io.influencegen.gallery.control.CleaningRepository.Due;
import io.influencegen.gallery.control.CleaningRepository.Ends;
import io.influencegen.settings.boundary.SettingDefinition;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.storage.boundary.ObjectStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets pictures go for good, and with the last picture that has them, its bytes. */
@Dependent
public class PictureCleaning {
    private final CleaningRepository pictures;
    private final PictureRepository locks;
    private final ObjectStore store;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public PictureCleaning(
            CleaningRepository pictures, PictureRepository locks, ObjectStore store, Settings settings, Clock clock) {
        this.pictures = pictures;
        this.locks = locks;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Up to {@code limit} of those whose time is over; says how many. */
    public int forgetDue(int limit) {
        List<Due> due = pictures.due(ends(), limit);
        if (due.isEmpty()) {
            return 0;
        }
        due.stream()
                .map(Due::owner)
                .map(UserId::toString)
                .distinct()
                .sorted()
                .map(UserId::of)
                .forEach(locks::lockBytesOf);
        pictures.delete(due.stream().map(Due::id).toList());
        Set<Bytes> unused = due.stream().flatMap(PictureCleaning::bytes).collect(Collectors.toSet());
        unused.removeAll(pictures.used(
                unused.stream().map(Bytes::owner).collect(Collectors.toSet()),
                unused.stream().map(Bytes::sha256).collect(Collectors.toSet())));
        unused.forEach(bytes -> store.delete(new SubjectId(bytes.owner()), bytes.sha256()));
        return due.size();
    }

    private static Stream<Bytes> bytes(Due due) {
        return Stream.of(due.sha256(), due.thumbnail())
                .map(sha256 -> new Bytes(due.owner().value(), sha256));
    }

    private Ends ends() {
        Instant now = clock.instant();
        return new Ends(
                now.minus(settings.duration(GallerySettings.KEEP_DELETED)),
                end(GallerySettings.KEEP_PERSONAL, now),
                end(GallerySettings.KEEP_CAMPAIGN, now));
    }

    private Optional<Instant> end(SettingDefinition setting, Instant now) {
        Duration kept = settings.duration(setting);
        return kept.isZero() ? Optional.empty() : Optional.of(now.minus(kept));
    }
}
