package io.influencegen.portal.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every page of the portal, and who may open it. This is the one place: navigation, command palette, breadcrumbs and the
 * guard read it, and a page that is not here cannot be opened.
 */
public enum PortalPage {
    SIGN_IN("/identity/sign-in", Section.NONE, "log-in", Audience.everybody()),
    SIGN_UP("/identity/sign-up", Section.NONE, "user", Audience.everybody()),
    VERIFY("/identity/verify", Section.NONE, "check", Audience.everybody()),
    FORGOTTEN("/identity/forgotten", Section.NONE, "lock", Audience.everybody()),
    RESET("/identity/reset", Section.NONE, "lock", Audience.everybody()),
    INVITATION("/identity/invitation", Section.NONE, "mail", Audience.everybody()),
    SECOND_FACTOR("/identity/second-factor", Section.NONE, "lock", Audience.everybody()),
    ENROL("/identity/enrol", Section.NONE, "lock", Audience.everybody()),
    HOME("/home", Section.WORK, "home", Audience.anyoneSignedIn()),
    INFLUENCER_PROFILE("/influencer/profile", Section.WORK, "user", Audience.of(Role.INFLUENCER)),
    REGISTER("/influencer/register", Section.NONE, "user", Audience.of(Role.INFLUENCER)),
    STUDIO(
            "/imaging/studio",
            Section.WORK,
            "sparkles",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    GALLERY(
            "/gallery/list",
            Section.WORK,
            "image",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    PICTURE(
            "/gallery/detail",
            Section.NONE,
            "image",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    COMPARE(
            "/gallery/compare",
            Section.NONE,
            "compare",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    PROMPTS(
            "/prompt/list",
            Section.WORK,
            "bookmark",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    PROMPT(
            "/prompt/edit",
            Section.NONE,
            "bookmark",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    INFLUENCERS(
            "/influencer/list",
            Section.WORK,
            "users",
            Audience.of(Role.KYC_REVIEWER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    INFLUENCER(
            "/influencer/detail",
            Section.NONE,
            "user",
            Audience.of(Role.KYC_REVIEWER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    API_KEYS("/identity/api-keys", Section.WORK, "key", Audience.anyoneSignedIn()),
    VERIFY_PICTURE("/provenance/verify", Section.WORK, "shield-check", Audience.everybody()),
    DESIGN("/design", Section.ADMINISTER, "palette", Audience.of(Role.ADMINISTRATOR)),
    JOBS("/job/list", Section.OPERATE, "play", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    JOB_LAUNCH("/job/launch", Section.NONE, "play", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    JOB_RUN("/job/run", Section.NONE, "play", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    JOB_HISTORY("/job/history", Section.NONE, "history", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    JOB_COMPARE("/job/compare", Section.NONE, "compare", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    JOB_SKIPS("/job/skips", Section.NONE, "list", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    JOB_SKIP("/job/skip", Section.NONE, "edit", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    JOB_SCHEDULES("/job/schedules", Section.NONE, "calendar", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    OUTBOX("/outbox/list", Section.OPERATE, "send", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    OUTBOX_DETAIL("/outbox/detail", Section.NONE, "send", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    N8N("/n8n/list", Section.OPERATE, "webhook", Audience.of(Role.ADMINISTRATOR)),
    USAGE("/usage/list", Section.OPERATE, "chart", Audience.of(Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    QUOTAS("/usage/quotas", Section.ADMINISTER, "wallet", Audience.of(Role.ADMINISTRATOR)),
    QUOTA("/usage/quota", Section.NONE, "wallet", Audience.of(Role.ADMINISTRATOR)),
    MY_USAGE(
            "/usage/mine",
            Section.NONE,
            "wallet",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    QUEUE("/imaging/queue", Section.OPERATE, "list", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    DEAD_LETTERS(
            "/imaging/dead-letters", Section.OPERATE, "alert", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    DEAD_LETTER("/imaging/dead-letter", Section.NONE, "alert", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    MODELS("/imaging/models", Section.ADMINISTER, "layers", Audience.of(Role.ADMINISTRATOR)),
    MODEL("/imaging/model", Section.NONE, "layers", Audience.of(Role.ADMINISTRATOR)),
    SYSTEM("/system", Section.OPERATE, "activity", Audience.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    AUDIT("/audit/list", Section.ADMINISTER, "audit", Audience.of(Role.AUDITOR, Role.ADMINISTRATOR)),
    AUDIT_DETAIL("/audit/detail", Section.NONE, "audit", Audience.of(Role.AUDITOR, Role.ADMINISTRATOR)),
    SETTINGS("/settings/list", Section.ADMINISTER, "settings", Audience.of(Role.ADMINISTRATOR)),
    SETTING("/settings/edit", Section.NONE, "settings", Audience.of(Role.ADMINISTRATOR)),
    KEYS("/crypto/keys", Section.ADMINISTER, "key", Audience.of(Role.ADMINISTRATOR)),
    CERTIFICATE("/provenance/certificate", Section.ADMINISTER, "shield", Audience.of(Role.ADMINISTRATOR)),
    PROFILE("/identity/profile", Section.NONE, "user", Audience.anyoneSignedIn()),
    PASSWORD("/identity/password", Section.NONE, "lock", Audience.anyoneSignedIn()),
    SECURITY("/identity/security", Section.NONE, "lock", Audience.anyoneSignedIn()),
    SESSIONS("/identity/sessions", Section.NONE, "monitor", Audience.anyoneSignedIn()),
    PEOPLE("/identity/people", Section.ADMINISTER, "users", Audience.of(Role.ADMINISTRATOR)),
    PERSON("/identity/person", Section.NONE, "user", Audience.of(Role.ADMINISTRATOR)),
    INVITE("/identity/invite", Section.NONE, "users", Audience.of(Role.ADMINISTRATOR)),
    MAIL_TEMPLATES("/notification/list", Section.ADMINISTER, "mail", Audience.of(Role.ADMINISTRATOR)),
    MAIL_TEMPLATE("/notification/edit", Section.NONE, "mail", Audience.of(Role.ADMINISTRATOR)),
    MAILBOX("/notification/mailbox", Section.NONE, "mail", Audience.everybody()),
    MODERATION_RULES("/moderation/list", Section.ADMINISTER, "shield", Audience.of(Role.ADMINISTRATOR)),
    MODERATION_RULE("/moderation/edit", Section.NONE, "shield", Audience.of(Role.ADMINISTRATOR)),
    APPEALS("/moderation/appeals", Section.OPERATE, "inbox", Audience.of(Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    REFUSALS("/moderation/refusals", Section.NONE, "shield", Audience.anyoneSignedIn()),
    BULK_ORDERS(
            "/bulk/list",
            Section.WORK,
            "image",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    BULK_NEW(
            "/bulk/new",
            Section.NONE,
            "image",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    BULK_ORDER(
            "/bulk/order",
            Section.NONE,
            "image",
            Audience.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)),
    VERIFICATION("/kyc/status", Section.WORK, "shield-check", Audience.of(Role.INFLUENCER)),
    IDENTITY_PAPER("/kyc/identity", Section.NONE, "shield-check", Audience.of(Role.INFLUENCER)),
    BANK_STATEMENT("/kyc/statement", Section.NONE, "wallet", Audience.of(Role.INFLUENCER)),
    CHANNELS("/kyc/channels", Section.NONE, "globe", Audience.of(Role.INFLUENCER)),
    CASES("/kyc/list", Section.OPERATE, "shield-check", Audience.of(Role.KYC_REVIEWER, Role.ADMINISTRATOR)),
    CASE("/kyc/case", Section.NONE, "shield-check", Audience.of(Role.KYC_REVIEWER, Role.ADMINISTRATOR)),
    KYC_RULES("/kyc/rules", Section.ADMINISTER, "shield", Audience.of(Role.KYC_REVIEWER, Role.ADMINISTRATOR)),
    KYC_REASONS("/kyc/reasons", Section.ADMINISTER, "list", Audience.of(Role.KYC_REVIEWER, Role.ADMINISTRATOR)),
    CONSENT("/consent/accept", Section.NONE, "check", Audience.anyoneSignedIn()),
    LEGAL_TEXT("/consent/text", Section.NONE, "file", Audience.everybody()),
    LEGAL_TEXTS("/consent/list", Section.ADMINISTER, "file", Audience.of(Role.ADMINISTRATOR)),
    LEGAL_TEXT_DRAFT("/consent/edit", Section.NONE, "file", Audience.of(Role.ADMINISTRATOR)),
    BANK_ACCOUNT("/bank/mine", Section.WORK, "wallet", Audience.of(Role.INFLUENCER)),
    TAX_FORM("/tax/mine", Section.WORK, "file", Audience.of(Role.INFLUENCER)),
    BANK_DEPOSITS("/bank/deposits", Section.OPERATE, "wallet", Audience.of(Role.FINANCE)),
    BANK_DEPOSIT("/bank/deposit", Section.NONE, "wallet", Audience.of(Role.FINANCE)),
    MY_DATA("/privacy/mine", Section.NONE, "download", Audience.anyoneSignedIn()),
    ERASURES("/privacy/requests", Section.ADMINISTER, "trash", Audience.of(Role.ADMINISTRATOR)),
    SCREENING_LISTS(
            "/screening/lists", Section.OPERATE, "shield-check", Audience.of(Role.KYC_REVIEWER, Role.ADMINISTRATOR)),
    SCREENING_SEARCH(
            "/screening/search", Section.OPERATE, "search", Audience.of(Role.KYC_REVIEWER, Role.ADMINISTRATOR)),
    RECONCILIATIONS(
            "/reconciliation/list",
            Section.OPERATE,
            "compare",
            Audience.of(Role.KYC_REVIEWER, Role.BATCH_OPERATOR, Role.ADMINISTRATOR)),
    RECONCILIATION_REPORT(
            "/reconciliation/report", Section.NONE, "compare", Audience.of(Role.KYC_REVIEWER, Role.ADMINISTRATOR)),
    RECONCILIATION_PROVIDERS(
            "/reconciliation/providers", Section.NONE, "settings", Audience.of(Role.KYC_REVIEWER, Role.ADMINISTRATOR)),
    PROVIDER("/provider/list", Section.OPERATE, "user", Audience.of(Role.ADMINISTRATOR)),
    ERROR("/error/problem", Section.NONE, "alert", Audience.everybody());

    private final String path;
    private final Section section;
    private final String icon;
    private final Audience audience;

    PortalPage(String path, Section section, String icon, Audience audience) {
        this.path = path;
        this.section = section;
        this.icon = icon;
        this.audience = audience;
    }

    /** Where a page stands in the side navigation; pages of NONE are reached from others. */
    public enum Section {
        NONE,
        WORK,
        OPERATE,
        ADMINISTER
    }

    private record Audience(boolean open, Set<Role> roles) {
        static Audience everybody() {
            return new Audience(true, Set.of());
        }

        static Audience of(Role... roles) {
            return new Audience(false, Set.of(roles));
        }

        static Audience anyoneSignedIn() {
            return new Audience(false, EnumSet.allOf(Role.class));
        }
    }

    public static Optional<PortalPage> at(String path) {
        return Stream.of(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    /**
     * The list a detail or edit page belongs to: the page of the same feature that the navigation shows. Open pages have
     * none, nor has what everybody has of their own, nor a page that people may open who may not open the list.
     */
    public Optional<PortalPage> parent() {
        return section == Section.NONE && !isOpen() && !audience.equals(Audience.anyoneSignedIn())
                ? Stream.of(values()).filter(this::leadsFrom).findFirst()
                : Optional.empty();
    }

    private boolean leadsFrom(PortalPage page) {
        return page.section != Section.NONE
                && page.path.endsWith("/list")
                && page.feature().equals(feature())
                && page.audience.roles().containsAll(audience.roles());
    }

    private String feature() {
        return path.substring(0, path.indexOf('/', 1) + 1);
    }

    /** How large a form with files may be, as the multipart configuration in web.xml allows; most pages refuse any unread. */
    int largestUpload() {
        return switch (this) {
            case PROFILE, MODERATION_RULES, BULK_NEW -> 13 * 1024 * 1024;
            case VERIFY_PICTURE -> 33 * 1024 * 1024;
            case SCREENING_LISTS, RECONCILIATIONS, RECONCILIATION_PROVIDERS -> 201 * 1024 * 1024;
            default -> 0;
        };
    }

    public boolean isOpen() {
        return audience.open();
    }

    public boolean allows(Caller caller) {
        return isOpen() || caller.roles().stream().anyMatch(audience.roles()::contains);
    }

    /** Its name in ids of the page. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getPath() {
        return path;
    }

    public Section getSection() {
        return section;
    }

    public String getIcon() {
        return icon;
    }

    /** The bundle key of its title. */
    public String getTitleKey() {
        return "page." + path.substring(1).replace('/', '.');
    }
}
