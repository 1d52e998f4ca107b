package io.influencegen.moderation.entity;

/** What the lines of a rule are. */
public enum RuleKind {
    /** Single words; one that ends in a star stands for all that begin like it. */
    WORD,
    /** Several words in a row. */
    PHRASE,
    /** Regular expressions. */
    PATTERN
}
