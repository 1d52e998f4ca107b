package io.influencegen.upload.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

/** Why a file, or a part of one, is not taken. Those of the second half are what a check can end with, and need no details. */
public enum UploadError implements ErrorCode {
    /** The purpose. */
    UPLOAD_PURPOSE_UNKNOWN(ErrorKind.USER),
    /** Which part of the description, and what is wrong with it. */
    UPLOAD_DESCRIPTION_INVALID(ErrorKind.USER),
    /** The most bytes that are taken. */
    UPLOAD_TOO_LARGE(ErrorKind.USER),
    /** How many a person may have under way. */
    UPLOADS_TOO_MANY(ErrorKind.RESOURCES),
    /** The offset that is right. */
    UPLOAD_OFFSET_WRONG(ErrorKind.CONFLICT),
    /** What arrived is not what its checksum says. */
    UPLOAD_PART_DAMAGED(ErrorKind.USER),
    UPLOAD_EXPIRED(ErrorKind.CONFLICT),
    /** More of it is not wanted: it is whole, or was decided on. */
    UPLOAD_CLOSED(ErrorKind.CONFLICT),
    /** The version of the protocol that is spoken here. */
    UPLOAD_PROTOCOL_UNKNOWN(ErrorKind.USER),
    /** Which header is missing or cannot be read. */
    UPLOAD_HEADER_INVALID(ErrorKind.USER),

    UPLOAD_CHECKSUM_WRONG(ErrorKind.USER),
    UPLOAD_KIND_REFUSED(ErrorKind.USER),
    UPLOAD_DAMAGED(ErrorKind.USER),
    /** It is a file of another kind as well, for whoever looks at it differently. */
    UPLOAD_DISGUISED(ErrorKind.USER),
    UPLOAD_TOO_MANY_PIXELS(ErrorKind.USER),
    UPLOAD_PDF_ENCRYPTED(ErrorKind.USER),
    UPLOAD_PDF_TOO_MANY_PAGES(ErrorKind.USER),
    /** Scripts, actions that start something, forms that run, or files within the file. */
    UPLOAD_PDF_ACTIVE(ErrorKind.USER),
    /** It would take more memory or time than any document. */
    UPLOAD_PDF_TOO_COMPLEX(ErrorKind.USER),
    UPLOAD_INFECTED(ErrorKind.USER),
    /** However often it was tried, the check itself failed. */
    UPLOAD_CHECK_FAILED(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    UploadError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
