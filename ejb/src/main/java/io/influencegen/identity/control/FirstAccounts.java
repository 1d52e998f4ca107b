package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.boundary.DemoPeopleAdded;
import io.influencegen.identity.entity.SealedEmail;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On an empty database: the first administrator and, unless switched off, one demo account per role. */
@Singleton
@Startup
@DependsOn("KeyGuard")
public class FirstAccounts {
    private static final Logger LOG = System.getLogger(FirstAccounts.class.getName());

    @Inject
    private AccountRepository accounts;

    @Inject
    private EmailSeal emails;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "influencegen.identity.first-password")
    private Optional<String> firstPassword;

    @Inject
    private SecondFactorKeeper factors;

    /** Of the code generator that all demo accounts share. */
    @Inject
    @ConfigProperty(name = "influencegen.identity.demo-code-secret")
    private Optional<String> demoSecret;

    @Inject
    @ConfigProperty(name = "influencegen.demo.enabled", defaultValue = "false")
    private boolean demo;

    @Inject
    private Event<DemoPeopleAdded> added;

    @PostConstruct
    void createOnEmptyDatabase() {
        if (firstPassword.isEmpty() || !accounts.isEmpty()) {
            return;
        }
        String hash = hasher.hash(firstPassword.get());
        add(Role.ADMINISTRATOR, "Avery Admin", hash);
        if (demo) {
            EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)).forEach(role -> add(role, demoName(role), hash));
        }
        LOG.log(Level.INFO, "First accounts created, demo={0}", demo);
    }

    private void add(Role role, String name, String hash) {
        String email = role.key() + "@influencegen.example";
        UUID id = TimeOrderedId.next(clock.millis());
        SealedEmail sealed = emails.seal(new UserId(id), email);
        accounts.add(new UserAccount(id, sealed, name, hash, Set.of(role), clock.instant()));
        if (demo) {
            added.fire(new DemoPeopleAdded(List.of(new UserId(id))));
        }
        if (demo && role != Role.INFLUENCER) {
            demoSecret.ifPresent(secret -> {
                accounts.writeChanges();
                factors.enrol(new UserId(id), new Base32().decode(secret));
            });
        }
    }

    private static String demoName(Role role) {
        return switch (role) {
            case INFLUENCER -> "Ines Influencer";
            case CAMPAIGN_MANAGER -> "Cameron Manager";
            case KYC_REVIEWER -> "Kim Reviewer";
            case FINANCE -> "Finley Finance";
            case BATCH_OPERATOR -> "Bo Operator";
            case AUDITOR -> "Audra Auditor";
            case ADMINISTRATOR -> "Avery Admin";
        };
    }
}
