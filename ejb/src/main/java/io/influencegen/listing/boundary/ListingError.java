package io.influencegen.listing.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum ListingError implements ErrorCode {
    /** The person has a view of that name for this list already. */
    VIEW_NAME_TAKEN(ErrorKind.CONFLICT),
    /** More views of one list than anybody can tell apart. */
    TOO_MANY_VIEWS(ErrorKind.RESOURCES);

    private final ErrorKind kind;

    ListingError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
