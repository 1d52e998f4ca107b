package io.influencegen.gallery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.gallery.boundary.GallerySettings;
import io.influencegen.settings.boundary.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When pictures go for good, and their bytes with them. */
class PictureCleaningTest {
    private static final byte[] RED = GalleryStage.png(0xff0000);
    private static final byte[] BLUE = GalleryStage.png(0x0000ff);

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private GalleryStage stage;
    private Viewer anna;

    @BeforeEach
    void open() {
        stage = new GalleryStage(folder);
        anna = stage.influencer();
    }

    @Test
    void whatWasDeletedShouldGoWhenItsTimeIsOver() {
        UUID kept = stage.make(anna, "kept", "", RED);
        UUID gone = stage.make(anna, "gone", "", BLUE);
        delete(gone);
        after(Duration.ofDays(29));
        assertThat(clean(), is(0));
        after(Duration.ofDays(2));
        assertThat(clean(), is(1));
        assertThat(stage.ids(anna, "deleted", "true"), hasSize(0));
        assertThat(stage.ids(anna), contains(kept));
        assertThat(isStored(BLUE), is(false));
        assertThat(isStored(RED), is(true));
        assertThat(stage.shelf.removals, hasSize(2));
    }

    @Test
    void bytesShouldStayForAsLongAsAnotherPictureOfTheSameOwnerHasThem() {
        UUID first = stage.make(anna, "first", "", RED);
        UUID second = stage.make(anna, "the same again", "", RED);
        delete(first);
        after(Duration.ofDays(31));
        assertThat(clean(), is(1));
        assertThat(isStored(RED), is(true));
        delete(second);
        after(Duration.ofDays(31));
        assertThat(clean(), is(1));
        assertThat(isStored(RED), is(false));
    }

    @Test
    void personalAndCampaignPicturesShouldHaveTheirOwnTime() {
        UUID personal = stage.make(anna, "personal", "");
        UUID campaign = stage.make(anna, "campaign", "Summer");
        after(Duration.ofDays(400));
        assertThat(clean(), is(0));
        settings.put(GallerySettings.KEEP_CAMPAIGN.key(), "365d");
        assertThat(clean(), is(1));
        assertThat(stage.ids(anna), contains(personal));
        stage.make(anna, "another", "Summer");
        settings.put(GallerySettings.KEEP_PERSONAL.key(), "100d");
        assertThat(clean(), is(1));
        assertThat(stage.ids(anna), hasSize(1));
        assertThat(campaign.equals(stage.ids(anna).get(0)), is(false));
    }

    @Test
    void aLongCleanUpShouldGoInSlices() {
        Set<UUID> all = Set.of(stage.make(anna, "1", ""), stage.make(anna, "2", ""), stage.make(anna, "3", ""));
        stage.database.run(entities -> stage.desk(entities).delete(all, anna));
        assertThat(stage.ids(anna, "deleted", "true"), containsInAnyOrder(all.toArray()));
        after(Duration.ofDays(31));
        assertThat(clean(2), is(2));
        assertThat(clean(2), is(1));
        assertThat(clean(2), is(0));
    }

    private void delete(UUID id) {
        stage.database.run(entities -> stage.desk(entities).delete(Set.of(id), anna));
    }

    private void after(Duration time) {
        stage.shelf.keys.clock.advance(time);
    }

    private int clean() {
        return clean(1000);
    }

    private int clean(int limit) {
        return stage.database.call(entities -> new PictureCleaning(
                        new CleaningRepository(entities),
                        stage.pictures(entities),
                        stage.shelf.store(entities),
                        new Settings(() -> settings, stage.shelf.keys.clock),
                        stage.shelf.keys.clock)
                .forgetDue(limit));
    }

    private boolean isStored(byte[] content) {
        return stage.database.call(entities -> stage.shelf
                .store(entities)
                .find(SubjectId.of(anna.self()), Sha256.of(content))
                .isPresent());
    }
}
