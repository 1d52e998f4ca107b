package io.influencegen.gallery.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A picture with all it was made with, the boards it is on that the reader can see, and its neighbours in the owner's order, where there are any. */
public record PictureDetail(
        PictureView picture,
        PictureMaking making,
        String mediaType,
        String sha256,
        long size,
        String worker,
        Duration compute,
        Instant offeredAt,
        UUID newer,
        UUID older,
        List<BoardView> boards)
        implements Serializable {
    public PictureDetail {
        boards = List.copyOf(boards);
    }
}
