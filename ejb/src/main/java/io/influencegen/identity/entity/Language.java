package io.influencegen.identity.entity;

import java.util.Locale;

/** Which language a person wants to be spoken to in. */
public enum Language {
    EN,
    EN_GB,
    DE,
    FR,
    ES;

    /** Its tag as in {@code en-GB}. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(name().replace('_', '-'));
    }

    /** What its speakers call it. */
    public String getOwnName() {
        String name = getLocale().getDisplayName(getLocale());
        return name.substring(0, 1).toUpperCase(getLocale()) + name.substring(1);
    }
}
