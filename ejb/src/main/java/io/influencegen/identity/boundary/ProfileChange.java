package io.influencegen.identity.boundary;

import io.influencegen.identity.entity.ColourTheme;
import io.influencegen.identity.entity.Language;
import java.time.ZoneId;

/** What a person wants their profile to be, and the version of it that they saw. */
public record ProfileChange(
        String displayName,
        ColourTheme theme,
        Language language,
        ZoneId timeZone,
        boolean tellOfNewDevices,
        long seenVersion) {}
