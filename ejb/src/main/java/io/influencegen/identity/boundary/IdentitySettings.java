package io.influencegen.identity.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code identity}. */
@ApplicationScoped
public class IdentitySettings implements SettingCatalog {
    /** The largest picture of a person that is taken, in KiB. */
    public static final SettingDefinition AVATAR_MAX_SIZE =
            SettingDefinition.number("identity.avatar-max-size", 2048, 16, 10_240);

    /** Failed sign-ins within {@link #LOCKOUT_WINDOW} after which an account, or an address of the network, is shut. */
    public static final SettingDefinition LOCKOUT_FAILURES =
            SettingDefinition.number("identity.lockout-failures", 5, 3, 100);

    public static final SettingDefinition LOCKOUT_WINDOW = SettingDefinition.duration(
            "identity.lockout-window", Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofDays(1));

    /** Twice as long at each further time. */
    public static final SettingDefinition LOCKOUT_FIRST_PAUSE = SettingDefinition.duration(
            "identity.lockout-first-pause", Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofHours(1));

    public static final SettingDefinition LOCKOUT_LONGEST_PAUSE = SettingDefinition.duration(
            "identity.lockout-longest-pause", Duration.ofMinutes(30), Duration.ofMinutes(1), Duration.ofDays(1));

    public static final SettingDefinition PASSWORD_MIN_LENGTH =
            SettingDefinition.number("identity.password-min-length", 12, 12, 64);

    /** Whether strangers may make themselves an account. */
    public static final SettingDefinition SIGN_UP_OPEN = SettingDefinition.flag("identity.sign-up-open", true);

    /** How long the link of a sign-up works. */
    public static final SettingDefinition VERIFICATION_LIFE = SettingDefinition.duration(
            "identity.verification-life", Duration.ofHours(72), Duration.ofHours(1), Duration.ofDays(30));

    /** How long the link to a new password works. */
    public static final SettingDefinition RESET_LIFE = SettingDefinition.duration(
            "identity.reset-life", Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofDays(1));

    public static final SettingDefinition INVITATION_LIFE = SettingDefinition.duration(
            "identity.invitation-life", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(30));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(
                SIGN_UP_OPEN,
                VERIFICATION_LIFE,
                RESET_LIFE,
                INVITATION_LIFE,
                AVATAR_MAX_SIZE,
                LOCKOUT_FAILURES,
                LOCKOUT_WINDOW,
                LOCKOUT_FIRST_PAUSE,
                LOCKOUT_LONGEST_PAUSE,
                PASSWORD_MIN_LENGTH);
    }
}
