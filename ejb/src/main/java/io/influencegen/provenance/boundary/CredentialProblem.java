package io.influencegen.provenance.boundary;

import java.util.Locale;

/** What can be wrong with a credential, and what it means for the whole. */
public enum CredentialProblem {
    NOT_A_PICTURE(Weight.UNREADABLE),
    PICTURE_TOO_LARGE(Weight.UNREADABLE),
    PICTURE_DAMAGED(Weight.UNREADABLE),
    /** The boxes that a credential consists of do not fit one another. */
    BOXES_DAMAGED(Weight.ALTERED),
    /** More boxes, deeper or larger than any honest credential has. */
    LIMIT_EXCEEDED(Weight.ALTERED),
    SEVERAL_CREDENTIALS(Weight.ALTERED),
    CLAIM_DAMAGED(Weight.ALTERED),
    SIGNATURE_DAMAGED(Weight.ALTERED),
    SIGNATURE_WRONG(Weight.ALTERED),
    CERTIFICATE_DAMAGED(Weight.ALTERED),
    ASSERTION_MISSING(Weight.ALTERED),
    ASSERTION_ALTERED(Weight.ALTERED),
    ASSERTION_UNDECLARED(Weight.ALTERED),
    BINDING_MISSING(Weight.ALTERED),
    BINDING_DAMAGED(Weight.ALTERED),
    PICTURE_ALTERED(Weight.ALTERED),
    INGREDIENT_MISSING(Weight.ALTERED),
    INGREDIENT_ALTERED(Weight.ALTERED),
    /** Signed in a way we cannot check. */
    ALGORITHM_UNKNOWN(Weight.UNDECIDED),
    BINDING_UNKNOWN(Weight.UNDECIDED),
    /** Parts of the file besides the credential were left out of what was signed. */
    PARTS_NOT_COVERED(Weight.REMARK),
    CERTIFICATE_EXPIRED(Weight.REMARK),
    /** Nobody we know vouches for who signed. */
    SIGNER_UNKNOWN(Weight.REMARK);

    private final Weight weight;

    CredentialProblem(Weight weight) {
        this.weight = weight;
    }

    /** What a problem makes of the verdict. */
    public enum Weight {
        REMARK,
        UNDECIDED,
        ALTERED,
        UNREADABLE
    }

    public Weight weight() {
        return weight;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
