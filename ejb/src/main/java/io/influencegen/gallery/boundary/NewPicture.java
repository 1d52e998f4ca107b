package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A picture that was just made: its bytes, whose it is, and all it was made with. */
public record NewPicture(
        UUID id,
        UserId owner,
        Optional<String> campaign,
        PictureMaking making,
        String ratio,
        int width,
        int height,
        String worker,
        Duration compute,
        PictureFiles files) {
    /** The picture itself and a small one for lists, both as they shall be given out. */
    @SuppressWarnings("ArrayRecordComponent")
    public record PictureFiles(byte[] picture, String mediaType, byte[] thumbnail) {}
}
