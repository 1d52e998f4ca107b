package io.influencegen.tax.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum TaxError implements ErrorCode {
    /** Not two letters of a country. */
    TAX_COUNTRY_UNKNOWN(ErrorKind.USER),
    /** The kind that was sent, and those that would do. */
    TAX_FORM_KIND_WRONG(ErrorKind.USER),
    /** Which part of the form. */
    TAX_FORM_PART_INVALID(ErrorKind.USER),
    /** What a number of the country looks like. */
    TAX_NUMBER_MALFORMED(ErrorKind.USER),
    /** It looks right, but its check digits do not fit. */
    TAX_NUMBER_CHECKSUM(ErrorKind.USER),
    /** The sentence above the signature was not agreed to. */
    TAX_FORM_NOT_CERTIFIED(ErrorKind.USER),
    /** The typed name is not the name on the form. */
    TAX_SIGNATURE_OTHER_NAME(ErrorKind.USER),
    /** One's own form is for others to look at. */
    TAX_FORM_OWN(ErrorKind.DENIED),
    /** Nothing is revealed without one. */
    TAX_REASON_MISSING(ErrorKind.USER);

    private final ErrorKind kind;

    TaxError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
