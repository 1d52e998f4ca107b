package io.influencegen.identity.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum IdentityError implements ErrorCode {
    /** Says the same for an unknown address and a wrong password. */
    WRONG_CREDENTIALS(ErrorKind.DENIED),
    /** Neither the generator's code of this moment, nor a recovery code, or used before. */
    WRONG_CODE(ErrorKind.DENIED),
    /** The password was shown too long ago, or somewhere else. */
    SIGN_IN_STALE(ErrorKind.DENIED),
    /** There is no code generator to ask for codes of. */
    SECOND_FACTOR_ABSENT(ErrorKind.CONFLICT),
    /** Staff keep theirs. */
    SECOND_FACTOR_MANDATORY(ErrorKind.DENIED),
    /** Not a passkey that somebody has here, or not its proof. */
    PASSKEY_REFUSED(ErrorKind.DENIED),
    /** How many one can have. */
    TOO_MANY_PASSKEYS(ErrorKind.RESOURCES),
    /** For how many minutes no more are heard. */
    TOO_MANY_ATTEMPTS(ErrorKind.RESOURCES),
    /** The password is right, but nobody has shown yet that the address is theirs. */
    EMAIL_UNVERIFIED(ErrorKind.DENIED),
    /** For how many minutes no more are sent. */
    TOO_MANY_MAILS(ErrorKind.RESOURCES),
    /** Unknown, used before, or too old: it never says which. */
    LINK_USED_UP(ErrorKind.NOT_FOUND),
    SIGN_UP_CLOSED(ErrorKind.DENIED),
    SIGN_ON_ABSENT(ErrorKind.NOT_FOUND),
    /** Its name. */
    SIGN_ON_UNREACHABLE(ErrorKind.EXTERNAL),
    /** Its answer is not one to believe, or somebody changed their mind there. */
    SIGN_ON_REFUSED(ErrorKind.DENIED),
    /** It does not vouch for the address. */
    SIGN_ON_EMAIL_UNVERIFIED(ErrorKind.DENIED),
    /** There is no account for them here, or not any more. */
    SIGN_ON_UNKNOWN(ErrorKind.DENIED),
    /** The shortest length. */
    PASSWORD_TOO_SHORT(ErrorKind.USER),
    /** The longest length. */
    PASSWORD_TOO_LONG(ErrorKind.USER),
    /** On the list of common ones, or near it, or made of what everybody knows of the person. */
    PASSWORD_TOO_COMMON(ErrorKind.USER),
    PASSWORD_SAME(ErrorKind.USER),
    /** The current one, asked before it is changed, is not it. */
    PASSWORD_WRONG(ErrorKind.DENIED),
    /** Nobody raises themselves. */
    OWN_ROLES(ErrorKind.DENIED),
    LAST_ADMINISTRATOR(ErrorKind.CONFLICT),
    ROLE_MISSING(ErrorKind.USER),
    /** Somebody has an account with this address. */
    EMAIL_TAKEN(ErrorKind.CONFLICT),
    /** Who has come needs no invitation. */
    NOT_INVITED(ErrorKind.CONFLICT),
    /** Who may not sign in needs no password. */
    NOT_ACTIVE(ErrorKind.CONFLICT),
    /** For how many it can be done at once. */
    TOO_MANY_PEOPLE(ErrorKind.RESOURCES),
    /** Nobody locks themselves out. */
    OWN_ACCOUNT(ErrorKind.CONFLICT),
    DISPLAY_NAME_MISSING(ErrorKind.USER),
    DISPLAY_NAME_TOO_LONG(ErrorKind.USER),
    /** How large it may be, in words. */
    PICTURE_TOO_LARGE(ErrorKind.USER),
    /** Neither PNG nor JPEG nor WebP, whatever its name says. */
    PICTURE_KIND_UNKNOWN(ErrorKind.USER),
    PICTURE_DAMAGED(ErrorKind.USER),
    /** Its width and height. */
    PICTURE_TOO_MANY_PIXELS(ErrorKind.USER),
    TOO_MANY_API_KEYS(ErrorKind.RESOURCES),
    /** Made-up people have no place among real ones. */
    NOT_A_DEMONSTRATION(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    IdentityError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
