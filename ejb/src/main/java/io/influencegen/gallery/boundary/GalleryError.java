package io.influencegen.gallery.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum GalleryError implements ErrorCode {
    /** The bytes are no picture that can be read. */
    PICTURE_UNREADABLE(ErrorKind.USER),
    /** A signed link whose time is over, or that was altered. */
    LINK_EXPIRED(ErrorKind.DENIED);

    private final ErrorKind kind;

    GalleryError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
