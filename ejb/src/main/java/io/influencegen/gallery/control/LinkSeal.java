package io.influencegen.gallery.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.GalleryError;
import io.influencegen.gallery.boundary.PictureFile.Variant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Signs what a link opens and until when, so that neither can be changed. */
@Dependent
public class LinkSeal {
    private static final IndexedField LINK = IndexedField.exact("picture.link");
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final BlindIndex keyed;
    private final Clock clock;

    @Inject
    public LinkSeal(BlindIndex keyed, Clock clock) {
        this.keyed = keyed;
        this.clock = clock;
    }

    /** Moves on once a minute, so that a page shown again finds its pictures in the browser's cache. */
    public String link(UUID id, Variant variant) {
        long expires = clock.instant().plus(OPEN).getEpochSecond() / 60 * 60 + 60;
        return "variant=" + variant + "&expires=" + expires + "&signature=" + signature(id, variant, expires);
    }

    public void require(UUID id, Variant variant, long expires, String signature) {
        byte[] right = signature(id, variant, expires).getBytes(StandardCharsets.US_ASCII);
        boolean genuine = MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
        if (!genuine || clock.instant().isAfter(Instant.ofEpochSecond(expires))) {
            throw new DomainException(GalleryError.LINK_EXPIRED);
        }
    }

    private String signature(UUID id, Variant variant, long expires) {
        byte[] sealed = keyed.of(LINK, id + " " + variant + " " + expires);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }
}
