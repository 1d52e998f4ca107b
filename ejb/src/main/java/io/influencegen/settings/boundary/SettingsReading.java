package io.influencegen.settings.boundary;

import io.influencegen.settings.control.SettingsRepository;
import io.influencegen.settings.control.StoredSetting;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Reads what is committed, whatever the caller's own transaction is about to change. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettingsReading {
    @Inject
    private SettingsRepository settings;

    /** The values that differ from their default, by key. */
    public Map<String, String> values() {
        return StoredSetting.values(settings.all());
    }
}
