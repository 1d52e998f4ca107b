package io.influencegen.bank.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code bank}. */
@ApplicationScoped
public class BankSettings implements SettingCatalog {
    /** How often somebody may name the amounts. */
    public static final SettingDefinition DEPOSIT_TRIES = SettingDefinition.number("bank.deposit-tries", 3, 1, 10);

    /** How long they have for it. */
    public static final SettingDefinition DEPOSIT_TIME = SettingDefinition.duration(
            "bank.deposit-time", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(60));

    /** What a transfer says it is from. */
    public static final SettingDefinition DEPOSIT_REFERENCE =
            SettingDefinition.text("bank.deposit-reference", "InfluenceGen check", 35);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(DEPOSIT_TRIES, DEPOSIT_TIME, DEPOSIT_REFERENCE);
    }
}
