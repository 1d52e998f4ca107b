package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.PasswordHasher;
import io.influencegen.identity.entity.ColourTheme;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Turns credentials into a caller. */
@Stateless
@PermitAll
public class SignIn {
    @Inject
    private SignInGuard guard;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    /** Holds no connection to the database while the password is hashed, which takes its time and may wait for its turn. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInStep signIn(String email, String password) {
        SignInGuard.Candidate candidate = guard.admit(email);
        String stored = candidate.passwordHash().orElseGet(hasher::hashOfNobody);
        if (!hasher.matches(password, stored) || candidate.passwordHash().isEmpty()) {
            guard.refuse(candidate);
            throw new DomainException(IdentityError.WRONG_CREDENTIALS);
        }
        if (candidate.unverified()) {
            guard.forgive(candidate);
            throw new DomainException(IdentityError.EMAIL_UNVERIFIED);
        }
        return guard.passPassword(
                candidate, hasher.isOutdated(stored) ? Optional.of(hasher.hash(password)) : Optional.empty());
    }

    /** The second step, with a generated code or a recovery code. A wrong one counts like a wrong password. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Caller finish(String ticket, String code) {
        SignInGuard.Candidate candidate = guard.admit(guard.ownerOf(ticket));
        return guard.passCode(ticket, code).orElseThrow(() -> refused(candidate));
    }

    /** A code generator for whoever needs one and has none. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Enrolment prepare(String ticket) {
        return guard.prepare(ticket);
    }

    /** Sets the generator up with its first code, and gives the recovery codes, this once. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<String> enrol(String ticket, String code) {
        return guard.enrol(ticket, code);
    }

    /** Lets in whoever has just enrolled. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Caller finishEnrolment(String ticket) {
        return guard.finish(ticket);
    }

    private DomainException refused(SignInGuard.Candidate candidate) {
        guard.refuse(candidate);
        return new DomainException(IdentityError.WRONG_CODE);
    }

    /** Records that the caller leaves; ending the session is the edge's part. */
    public void signOut() {
        context.caller()
                .user()
                .ifPresent(user ->
                        audit.record(AuditEntry.of("identity.signed-out").on("account", user.toString())));
    }

    /** In which colours and which time zone a person wants the portal. */
    public record Taste(ColourTheme theme, ZoneId timeZone) {}

    /** What to begin with on a device they come to. */
    public Taste tasteOf(UserId id) {
        return accounts.find(id)
                .map(account -> new Taste(account.theme(), account.timeZone()))
                .orElse(new Taste(ColourTheme.SYSTEM, ZoneOffset.UTC));
    }
}
