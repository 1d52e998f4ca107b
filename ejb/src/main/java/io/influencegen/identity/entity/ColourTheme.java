package io.influencegen.identity.entity;

import java.util.Locale;

/** Which colours a person wants the portal in. */
public enum ColourTheme {
    SYSTEM,
    LIGHT,
    DARK;

    /** Its name in cookies and texts. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
