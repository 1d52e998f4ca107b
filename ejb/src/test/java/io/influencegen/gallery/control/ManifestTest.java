package io.influencegen.gallery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.access.boundary.UserId;
import io.influencegen.gallery.boundary.PictureFormat;
import io.influencegen.gallery.boundary.PictureMaking;
import io.influencegen.gallery.boundary.PictureSheet;
import io.influencegen.gallery.boundary.PictureView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ManifestTest {
    @Test
    void aPromptShouldNeitherBreakALineNorRunInASpreadsheet() {
        UUID id = UUID.randomUUID();
        PictureView picture = new PictureView(
                id,
                new UserId(id),
                "",
                "=1+1",
                "m",
                7,
                "1:1",
                8,
                8,
                0,
                "",
                Instant.parse("2026-03-01T12:00:00Z"),
                null);
        PictureMaking making = new PictureMaking("=1+1", "a \"b\", c", "m", "", 7, 20, 4.5, Map.of("neon", 1.0));
        String manifest = Manifest.of(List.of(new PictureSheet(picture, making)), PictureFormat.WEBP);
        assertThat(manifest, startsWith("\uFEFFfile,made at,prompt"));
        assertThat(
                manifest,
                containsString("picture-" + id
                        + ".webp,2026-03-01T12:00:00Z,'=1+1,\"a \"\"b\"\", c\",m,neon 1.0,7,20,4.5,1:1,8,8,,\r\n"));
        assertThat(manifest.lines().count(), is(2L));
    }
}
