package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.Profiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Where everybody sees and changes their own profile, and sees the pictures of others. */
@Stateless
@RolesAllowed({
    Roles.INFLUENCER,
    Roles.CAMPAIGN_MANAGER,
    Roles.KYC_REVIEWER,
    Roles.FINANCE,
    Roles.BATCH_OPERATOR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
public class ProfileDesk {
    @Inject
    private Profiles profiles;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    public ProfileView mine() {
        return profiles.of(caller());
    }

    /** Refused with CHANGED_MEANWHILE when the profile no longer has the version the caller saw. */
    public ProfileView change(ProfileChange change) {
        ProfileView before = mine();
        ProfileView after = profiles.change(caller(), change);
        audit.record(entry("identity.profile-changed").change(preferences(before), preferences(after)));
        return after;
    }

    /** Takes a PNG, JPEG or WebP picture of any name, and keeps a square of it and nothing else that was in the file. */
    public ProfileView changeAvatar(InputStream picture) {
        ProfileView after = profiles.changeAvatar(caller(), picture);
        audit.record(entry("identity.avatar-changed"));
        return after;
    }

    public ProfileView removeAvatar() {
        ProfileView after = profiles.removeAvatar(caller());
        audit.record(entry("identity.avatar-removed"));
        return after;
    }

    /** The most bytes a picture may have. */
    public int largestPicture() {
        return profiles.largestPicture();
    }

    /** What identifies the picture a person shows; empty when they show none, or there is no such person. */
    public Optional<String> avatarOf(UserId person) {
        return profiles.avatarOf(person);
    }

    /** That picture, as PNG. */
    public InputStream openAvatar(UserId person, String avatar) {
        return profiles.openAvatar(person, avatar);
    }

    private AuditEntry entry(String action) {
        return AuditEntry.of(action).on("account", caller().toString());
    }

    /** Without the name: what is audited outlives a person's erasure. */
    private static Map<String, String> preferences(ProfileView profile) {
        return Map.of(
                "theme", profile.theme().name(),
                "language", profile.language().getTag(),
                "time-zone", profile.timeZone().getId(),
                "new-devices", String.valueOf(profile.tellsOfNewDevices()));
    }

    private UserId caller() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
