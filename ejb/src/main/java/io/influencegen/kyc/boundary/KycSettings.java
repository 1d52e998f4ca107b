package io.influencegen.kyc.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code kyc}: how long things may take, and how many cases one person has. */
@ApplicationScoped
public class KycSettings implements SettingCatalog {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** From sending to the decision. */
    public static final SettingDefinition DUE_IN =
            SettingDefinition.duration("kyc.due-in", DAY.multipliedBy(2), HOUR, DAY.multipliedBy(60));

    public static final SettingDefinition DUE_IN_HIGH =
            SettingDefinition.duration("kyc.due-in-high", DAY, HOUR, DAY.multipliedBy(60));

    /** A case whose reviewer gives no sign of life for so long is anybody's again. */
    public static final SettingDefinition HOLD =
            SettingDefinition.duration("kyc.hold", MINUTE.multipliedBy(30), MINUTE, DAY);

    /** How long a case that was handed over stays with whom it was given to. */
    public static final SettingDefinition HAND_OVER =
            SettingDefinition.duration("kyc.hand-over", DAY, HOUR, DAY.multipliedBy(14));

    public static final SettingDefinition CAP = SettingDefinition.number("kyc.cap", 5, 1, 100);

    public static final SettingDefinition LONGEST_SNOOZE =
            SettingDefinition.duration("kyc.longest-snooze", DAY.multipliedBy(14), HOUR, DAY.multipliedBy(90));

    /** How long papers stay open to somebody who has said why. */
    public static final SettingDefinition ACCESS =
            SettingDefinition.duration("kyc.access", MINUTE.multipliedBy(15), MINUTE, DAY);

    public static final SettingDefinition SECOND_LOOK_AT_HIGH_RISK =
            SettingDefinition.flag("kyc.second-look-at-high-risk", true);

    /** So many days before a paper ends its owner is reminded; 0 leaves one of the three out. */
    public static final SettingDefinition REMIND_FIRST = SettingDefinition.number("kyc.remind-first", 30, 0, 365);

    public static final SettingDefinition REMIND_AGAIN = SettingDefinition.number("kyc.remind-again", 7, 0, 365);
    public static final SettingDefinition REMIND_LAST = SettingDefinition.number("kyc.remind-last", 1, 0, 365);

    public static final SettingDefinition LARGEST_DOCUMENT =
            SettingDefinition.number("kyc.largest-document-mb", 10, 1, 100);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(
                DUE_IN,
                DUE_IN_HIGH,
                HOLD,
                HAND_OVER,
                CAP,
                LONGEST_SNOOZE,
                ACCESS,
                SECOND_LOOK_AT_HIGH_RISK,
                REMIND_FIRST,
                REMIND_AGAIN,
                REMIND_LAST,
                LARGEST_DOCUMENT);
    }
}
