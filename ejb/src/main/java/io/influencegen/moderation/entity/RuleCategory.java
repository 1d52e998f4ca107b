package io.influencegen.moderation.entity;

/** What a rule protects from. */
public enum RuleCategory {
    MINORS,
    SEXUAL,
    VIOLENCE,
    SELF_HARM,
    HATE,
    PERSONAL_DATA,
    OTHER
}
