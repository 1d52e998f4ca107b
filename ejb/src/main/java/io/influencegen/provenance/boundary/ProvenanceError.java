package io.influencegen.provenance.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum ProvenanceError implements ErrorCode {
    /** Neither PNG nor JPEG nor WebP. */
    NOT_A_PICTURE(ErrorKind.USER),
    /** The largest size in MiB. */
    IMAGE_TOO_LARGE(ErrorKind.USER),
    IMAGE_DAMAGED(ErrorKind.USER),
    /** What a picture is derived from does not carry a credential of ours, or was altered since. */
    ORIGINAL_NOT_SEALED(ErrorKind.CONFLICT),
    /** Comes from a file, which only those who run the product can change. */
    CERTIFICATE_FIXED(ErrorKind.CONFLICT),
    CERTIFICATE_UNREADABLE(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    ProvenanceError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
