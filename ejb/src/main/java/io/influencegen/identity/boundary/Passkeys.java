package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.AccountMails;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.EmailSeal;
import io.influencegen.identity.control.PasskeyKeeper;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.notification.boundary.PortalLinks;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The caller's own passkeys. A new one takes a code of the second factor, where there is one, and is told by mail. */
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
public class Passkeys {
    @Inject
    private PasskeyKeeper keeper;

    @Inject
    private SecondFactors factors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private EmailSeal emails;

    @Inject
    private AccountMails mails;

    @Inject
    private PortalLinks links;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    public List<PasskeyView> list() {
        return keeper.list(self());
    }

    /** The one address of the portal that they work at. */
    @PermitAll
    public URI home() {
        return PasskeyKeeper.home(links);
    }

    public PasskeyQuestion prepare(String currentCode) {
        factors.proveIfSet(currentCode);
        UserAccount account = account();
        return keeper.askForNew(self(), emails.open(account), account.displayName());
    }

    public void add(PasskeyQuestion question, String answer, String name) {
        UUID id = keeper.add(self(), question, answer, name);
        mails.tellOfPasskey(account());
        audit.record(AuditEntry.of("identity.passkey-added").on("passkey", id.toString()));
    }

    public void remove(UUID id) {
        if (!keeper.remove(self(), id)) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        audit.record(AuditEntry.of("identity.passkey-removed").on("passkey", id.toString()));
    }

    private UserAccount account() {
        return accounts.find(self()).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
