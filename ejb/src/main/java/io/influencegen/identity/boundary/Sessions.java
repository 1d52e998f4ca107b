package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.SessionId;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.control.AccountMails;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.SessionNews;
import io.influencegen.identity.control.SessionRegister;
import io.influencegen.identity.entity.SessionEnding;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.identity.entity.UserSession;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** On which devices people are signed in: everybody sees and ends their own, on all nodes at once. */
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
public class Sessions {
    /** What nodes hear when sessions ended; {@link #IDS} has their ids, separated by commas. */
    public static final String ENDED = "session-ended";

    public static final String IDS = "sessions";

    @Inject
    private SessionRegister register;

    @Inject
    private SessionNews news;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountMails mails;

    /** For whoever has just proven who they are. Where they are signed in too often, the oldest session ends. */
    @PermitAll
    public SessionToken begin(Caller caller, String userAgent) {
        UserId user = caller.user().orElseThrow();
        news.ended(register.endThis(SessionEnding.SIGNED_IN_AGAIN));
        news.ended(register.makeRoom(user));
        register.strangeDevice(user, userAgent)
                .ifPresent(device -> accounts.find(user)
                        .filter(UserAccount::tellsOfNewDevices)
                        .ifPresent(account -> mails.tellOfNewDevice(account, device)));
        return register.begin(user, userAgent);
    }

    /** The caller behind a session, with today's roles; empty when it has ended or the account may no longer sign in. */
    @PermitAll
    public Optional<Caller> resume(SessionToken token) {
        return register.resume(token);
    }

    /** As {@link #resume}, for whoever only watches: the session ages on. */
    @PermitAll
    public Optional<Caller> callerOf(SessionId id) {
        return register.callerOf(id);
    }

    /** Ends the session the caller came by, if any. */
    @PermitAll
    public void leave() {
        news.ended(register.endThis(SessionEnding.SIGNED_OUT));
    }

    /** The caller's own: this one first, then those used last. */
    public List<SessionView> list() {
        return register.list();
    }

    /** Ends one of the caller's own. Again changes nothing. */
    public void revoke(SessionId id) {
        news.ended(register.endMine(id));
    }

    /** Ends all the caller's own but this one, and says how many. */
    public int revokeOthers() {
        List<UserSession> ended = register.endMyOthers();
        news.ended(ended);
        return ended.size();
    }
}
