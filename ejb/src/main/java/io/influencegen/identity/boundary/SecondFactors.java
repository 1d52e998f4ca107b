package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.EmailSeal;
import io.influencegen.identity.control.PasskeyRepository;
import io.influencegen.identity.control.SecondFactorKeeper;
import io.influencegen.identity.control.SessionNews;
import io.influencegen.identity.control.SessionRegister;
import io.influencegen.identity.entity.SessionEnding;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The caller's own second factor: a code generator, and recovery codes for when it is lost. Changing one that is set takes a
 * code of it: an open session alone does not do.
 */
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
public class SecondFactors {
    @Inject
    private SecondFactorKeeper factors;

    @Inject
    private PasskeyRepository passkeys;

    @Inject
    private AccountRepository accounts;

    @Inject
    private EmailSeal emails;

    @Inject
    private SignInGuard guard;

    @Inject
    private SessionRegister sessions;

    @Inject
    private SessionNews news;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    public SecondFactorState state() {
        return factors.stateOf(account(self()));
    }

    /** A new secret to be confirmed by its first code. The code is one of the generator in force, where there is one. */
    public Enrolment prepare(String currentCode) {
        proveIfSet(currentCode);
        return factors.prepare(self(), emails.open(account(self())));
    }

    /** For changes to other ways in: a code, where there is a generator of codes. */
    public void proveIfSet(String currentCode) {
        if (factors.isSet(self())) {
            require(currentCode);
        }
    }

    /** The generator prepared last is in force from now on; gives its recovery codes, this once. */
    public List<String> confirm(String code) {
        List<String> codes = factors.confirm(self(), code);
        record("identity.second-factor-set", self());
        return codes;
    }

    /** The codes before them work no more. */
    public List<String> renewRecoveryCodes(String currentCode) {
        require(currentCode);
        record("identity.recovery-codes-renewed", self());
        return factors.renewCodes(self());
    }

    /** Staff cannot. */
    public void remove(String currentCode) {
        if (SecondFactorKeeper.isMandatoryFor(context.caller().roles())) {
            throw new DomainException(IdentityError.SECOND_FACTOR_MANDATORY);
        }
        require(currentCode);
        factors.remove(self());
        record("identity.second-factor-removed", self());
    }

    /** For somebody who lost generator and codes, or a device with passkeys: they set up a new one when they next sign in. Nobody resets their own. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void reset(UserId person) {
        if (person.equals(self())) {
            throw new DomainException(IdentityError.OWN_ACCOUNT);
        }
        account(person);
        boolean lost = passkeys.removeAll(person) > 0;
        if (factors.remove(person) || lost) {
            news.ended(sessions.endAllOf(List.of(person), SessionEnding.SECOND_FACTOR_RESET));
            record("identity.second-factor-reset", person);
        }
    }

    private void require(String code) {
        SignInGuard.Candidate candidate = guard.admit(self());
        if (!factors.isSet(self())) {
            throw new DomainException(IdentityError.SECOND_FACTOR_ABSENT);
        }
        if (!factors.accepts(self(), code)) {
            guard.refuse(candidate);
            throw new DomainException(IdentityError.WRONG_CODE);
        }
        guard.forgive(candidate);
    }

    private void record(String action, UserId person) {
        audit.record(AuditEntry.of(action).on("account", person.toString()));
    }

    private UserAccount account(UserId id) {
        return accounts.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
