package io.influencegen.gallery.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum GalleryError implements ErrorCode {
    /** The bytes are no picture that can be read. */
    PICTURE_UNREADABLE(ErrorKind.USER),
    /** A signed link whose time is over, or that was altered. */
    LINK_EXPIRED(ErrorKind.DENIED),
    /** The name of a board that the person or campaign has already. */
    BOARD_NAME_TAKEN(ErrorKind.CONFLICT),
    /** How many boards there are already. */
    TOO_MANY_BOARDS(ErrorKind.RESOURCES),
    /** How many pictures were chosen, and how many may be at once. */
    TOO_MANY_PICTURES(ErrorKind.USER);

    private final ErrorKind kind;

    GalleryError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
