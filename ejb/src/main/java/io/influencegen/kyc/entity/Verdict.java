package io.influencegen.kyc.entity;

/** What a reviewer says about an item. */
public enum Verdict {
    APPROVED(ItemState.APPROVED),
    REJECTED(ItemState.REJECTED),
    MORE_NEEDED(ItemState.MORE_NEEDED);

    private final ItemState state;

    Verdict(ItemState state) {
        this.state = state;
    }

    public ItemState state() {
        return state;
    }
}
