package io.influencegen.notification.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum NotificationError implements ErrorCode {
    /** Not an address mail can be sent to; it is not repeated, since people type other things there. */
    MAIL_ADDRESS_INVALID(ErrorKind.USER),
    /** A line break or another control character in the name of a recipient. */
    MAIL_NAME_INVALID(ErrorKind.USER),
    /** Over several lines, or empty. */
    MAIL_SUBJECT_INVALID(ErrorKind.USER),
    /** The placeholder, and those there are. */
    MAIL_PLACEHOLDER_UNKNOWN(ErrorKind.USER),
    /** The placeholder, and the part of the mail that lacks it. */
    MAIL_PLACEHOLDER_MISSING(ErrorKind.USER),
    /** The part of the mail in which braces open and do not close, or the other way round. */
    MAIL_PLACEHOLDER_BROKEN(ErrorKind.USER),
    /** The part that has nothing in it. */
    MAIL_PART_EMPTY(ErrorKind.USER),
    /** The part, and how long it may be. */
    MAIL_PART_TOO_LONG(ErrorKind.USER),
    /** No feature declares a mail of this name, or not in this language. */
    MAIL_TEMPLATE_UNKNOWN(ErrorKind.NOT_FOUND),
    /** Mails are sent here, or wait until they can be. */
    MAILBOX_ABSENT(ErrorKind.NOT_FOUND),
    /** Delivered before, or forgotten after its time. */
    MAIL_GONE(ErrorKind.NOT_FOUND);

    private final ErrorKind kind;

    NotificationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
