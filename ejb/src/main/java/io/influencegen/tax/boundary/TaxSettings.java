package io.influencegen.tax.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Settings of {@code tax}. */
@ApplicationScoped
public class TaxSettings implements SettingCatalog {
    /** From which country people are paid, as two letters. */
    public static final SettingDefinition PAYER_COUNTRY = SettingDefinition.text("tax.payer-country", "US", 2);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(PAYER_COUNTRY);
    }
}
