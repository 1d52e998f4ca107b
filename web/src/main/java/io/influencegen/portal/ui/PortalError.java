package io.influencegen.portal.ui;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

/** What can go wrong between a browser and a page. */
public enum PortalError implements ErrorCode {
    /** The view behind a form is no longer known: too many newer pages, a restart, or a forged state. */
    FORM_EXPIRED(ErrorKind.CONFLICT),
    /** The person who signs in again is not the one whose page is open. */
    OTHER_PERSON(ErrorKind.DENIED),
    /** Signing in on the spot takes a code as well. */
    CODE_MISSING(ErrorKind.DENIED),
    /** Staff who have no code generator set it up on a page of its own. */
    ENROLMENT_MISSING(ErrorKind.DENIED),
    /** The values in a page's address are missing or malformed. */
    ADDRESS_INVALID(ErrorKind.USER);

    private final ErrorKind kind;

    PortalError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
