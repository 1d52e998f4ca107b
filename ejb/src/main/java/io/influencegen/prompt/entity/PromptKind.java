package io.influencegen.prompt.entity;

import java.util.Locale;

/** Whose an entry of the library is. */
public enum PromptKind {
    /** One person's own, which nobody else sees. */
    MINE,
    /** Made by staff for everybody, or for some roles. */
    TEMPLATE;

    /** Its name in texts of the portal. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
