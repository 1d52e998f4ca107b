package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.identity.control.ApiKeyRing;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys with which programs act for people: everybody has their own, and acts through them with today's roles. */
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
public class ApiKeys {
    @Inject
    private ApiKeyRing ring;

    @Inject
    private AuditLog audit;

    /** The caller's own keys, newest first. */
    public List<ApiKeyView> list() {
        return ring.list();
    }

    /** The token in the answer is shown this once. */
    public NewApiKey create(String name, int days, ApiScopes scopes) {
        NewApiKey made = ring.create(name, days, scopes);
        audit.record(about("identity.api-key-created", made.key().id())
                .change(
                        Map.of(),
                        Map.of(
                                "name",
                                made.key().name(),
                                "scopes",
                                scopes.text(),
                                "expires",
                                made.key().expiresAt().toString())));
        return made;
    }

    public void revoke(UUID id) {
        if (ring.revoke(id)) {
            audit.record(about("identity.api-key-revoked", id));
        }
    }

    /** The caller behind a token, and empty for any that opens nothing. */
    @PermitAll
    public Optional<KeyHolder> holderOf(String token) {
        return ring.holderOf(token);
    }

    private static AuditEntry about(String action, UUID id) {
        return AuditEntry.of(action).on("api-key", id.toString());
    }
}
