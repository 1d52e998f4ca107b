package io.influencegen.provider.boundary;

/** How far a check is. */
public enum CheckState {
    /** On its way to the provider. */
    WAITING,
    /** The provider is looking. */
    ASKED,
    /** Nothing speaks against the person. */
    CLEAR,
    /** Something does: people must look. */
    CONSIDER,
    /** No answer is to be had: people must look. */
    GIVEN_UP;

    public boolean isOver() {
        return this != WAITING && this != ASKED;
    }
}
