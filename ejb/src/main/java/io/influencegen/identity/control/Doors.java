package io.influencegen.identity.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.IdentitySettings;
import io.influencegen.identity.entity.Lockout;
import io.influencegen.identity.entity.LockoutRules;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The doors of the house: one for each account (also for addresses that have none, so that a shut door tells nothing) and one
 * for each address of the network. An attempt at an account counts as failed from its beginning, so that a thousand at once
 * are as few as a thousand in a row.
 */
@Dependent
public class Doors {
    private static final IndexedField ACCOUNT = IndexedField.text("sign-in-account");
    private static final IndexedField ADDRESS = IndexedField.exact("sign-in-address");

    private static final IndexedField MAIL_TO = IndexedField.text("mail-to");
    private static final IndexedField MAIL_FROM = IndexedField.exact("mail-from");
    private static final LockoutRules MAILS_TO_ONE_ADDRESS =
            new LockoutRules(5, Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofHours(4));
    private static final LockoutRules MAILS_FROM_ONE_PLACE =
            new LockoutRules(30, Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofHours(4));

    private final LockoutRepository lockouts;
    private final BlindIndex index;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Doors(LockoutRepository lockouts, BlindIndex index, Settings settings, Clock clock) {
        this.lockouts = lockouts;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts the attempt, or refuses it unheard. True when it is the last one before the door shuts. */
    public boolean knock(String email, String address) {
        Instant now = clock.instant();
        passBy(address);
        return lockouts.change(index.of(ACCOUNT, email), before -> {
                    refuseAtShut(before, now);
                    return before.failed(now, rules());
                })
                .isShut(now);
    }

    /** Refuses an address that is shut out. */
    public void passBy(String address) {
        refuseAtShut(lockouts.find(index.of(ADDRESS, address)), clock.instant());
    }

    /** True when the address is shut out from now on. */
    public boolean failedFrom(String address) {
        Instant now = clock.instant();
        lockouts.forgetOld(now);
        return lockouts.change(index.of(ADDRESS, address), before -> before.failed(now, rules()))
                .isShut(now);
    }

    /** Counts a mail that somebody asked for who need not be its reader, or refuses it. */
    public void askForMail(String email, String address) {
        Instant now = clock.instant();
        lockouts.change(index.of(MAIL_FROM, address), before -> counted(before, now, MAILS_FROM_ONE_PLACE));
        lockouts.change(index.of(MAIL_TO, email), before -> counted(before, now, MAILS_TO_ONE_ADDRESS));
    }

    private static Lockout counted(Lockout before, Instant now, LockoutRules rules) {
        refuseAtShut(before, now, IdentityError.TOO_MANY_MAILS);
        return before.failed(now, rules);
    }

    public void opened(String email) {
        lockouts.forget(index.of(ACCOUNT, email));
    }

    private LockoutRules rules() {
        return new LockoutRules(
                settings.number(IdentitySettings.LOCKOUT_FAILURES),
                settings.duration(IdentitySettings.LOCKOUT_WINDOW),
                settings.duration(IdentitySettings.LOCKOUT_FIRST_PAUSE),
                settings.duration(IdentitySettings.LOCKOUT_LONGEST_PAUSE));
    }

    private static void refuseAtShut(Lockout door, Instant now) {
        refuseAtShut(door, now, IdentityError.TOO_MANY_ATTEMPTS);
    }

    private static void refuseAtShut(Lockout door, Instant now, IdentityError refusal) {
        if (door.isShut(now)) {
            long minutes = Duration.between(now, door.lockedUntil()).toMinutes() + 1;
            throw new DomainException(refusal, minutes);
        }
    }
}
