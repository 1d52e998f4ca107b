package io.influencegen.kyc.entity;

/** What happens to a case. */
public enum StoryKind {
    OPENED(true),
    SENT(true),
    CHANGED(true),
    RETURNED(true),
    SECOND_LOOK(false),
    APPROVED(true),
    REFUSED(true),
    TAKEN(false),
    RELEASED(false),
    SNOOZED(false),
    HANDED_OVER(false),
    RECUSED(false),
    JUDGED(false),
    COMMENT(false),
    PAPERS_OPENED(false),
    MEASURED(false),
    PROVIDER_ASKED(false),
    PROVIDER_ANSWERED(false),
    PROVIDER_GAVE_UP(false),
    CHANNEL_SHOWN(true),
    PAPER_ENDED(true),
    LIST_MATCHED(false);

    private final boolean open;

    StoryKind(boolean open) {
        this.open = open;
    }

    /** Whether the applicant sees it too. */
    public boolean isOpen() {
        return open;
    }
}
