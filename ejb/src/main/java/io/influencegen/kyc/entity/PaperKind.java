package io.influencegen.kyc.entity;

import java.util.Set;

/** Papers that applicants send pictures of. */
public enum PaperKind {
    PASSPORT(Set.of(Side.FRONT)),
    NATIONAL_ID(Set.of(Side.FRONT, Side.BACK)),
    DRIVING_LICENCE(Set.of(Side.FRONT, Side.BACK)),
    /** Shows whose an account is; no proof of who somebody is. */
    BANK_STATEMENT(Set.of(Side.FRONT));

    private final Set<Side> sides;

    PaperKind(Set<Side> sides) {
        this.sides = sides;
    }

    /** Of each there has to be a picture. */
    public Set<Side> sides() {
        return sides;
    }

    public boolean isIdentity() {
        return this != BANK_STATEMENT;
    }

    /** The sides of a paper. */
    public enum Side {
        FRONT,
        BACK
    }
}
