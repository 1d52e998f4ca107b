package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.entity.ColourTheme;
import io.influencegen.identity.entity.Language;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;

/** A person's own profile as it stands; an empty avatar shows initials. */
public record ProfileView(
        UserId id,
        String email,
        String displayName,
        ColourTheme theme,
        Language language,
        ZoneId timeZone,
        boolean tellsOfNewDevices,
        String avatar,
        Instant memberSince,
        long version)
        implements Serializable {}
