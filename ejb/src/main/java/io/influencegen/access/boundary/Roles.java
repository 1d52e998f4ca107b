package io.influencegen.access.boundary;

/** Role names for annotations, which take constants only. */
public final class Roles {
    public static final String INFLUENCER = "influencer";
    public static final String CAMPAIGN_MANAGER = "campaign-manager";
    public static final String KYC_REVIEWER = "kyc-reviewer";
    public static final String FINANCE = "finance";
    public static final String BATCH_OPERATOR = "batch-operator";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
