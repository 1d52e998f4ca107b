package io.influencegen.upload.boundary;

import java.util.Set;

/** Where an upload is. From the last four it does not come back. */
public enum UploadState {
    /** Parts are still to come. */
    OPEN,
    /** All has come; nobody can open it before it was looked at and scanned. */
    CHECKING,
    STORED,
    /** Not taken; the code of the refusal says why. Nothing of it is kept. */
    REFUSED,
    /** The scanner found something. Kept where nobody can open it. */
    QUARANTINED,
    /** Its time was over before it was whole, or its owner gave it up. */
    EXPIRED;

    private static final Set<UploadState> UNDER_WAY = Set.of(OPEN, CHECKING);

    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }
}
