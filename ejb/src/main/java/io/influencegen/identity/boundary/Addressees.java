package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.EmailSeal;
import io.influencegen.identity.entity.AccountState;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.notification.boundary.MailRecipient;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For other features that write to people about their own matters. */
@Stateless
@PermitAll
public class Addressees {
    @Inject
    private AccountRepository accounts;

    @Inject
    private EmailSeal emails;

    /** Nobody where the account is not in use. */
    public Optional<MailRecipient> find(UserId id) {
        return accounts.find(id)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(this::recipient);
    }

    /** Everybody who has one of the roles, once. */
    public List<MailRecipient> having(Set<Role> roles) {
        return accounts.having(roles).stream().map(this::recipient).toList();
    }

    private MailRecipient recipient(UserAccount account) {
        return MailRecipient.of(
                new UserId(account.id()),
                account.displayName(),
                emails.open(account),
                account.language().getLocale());
    }
}
