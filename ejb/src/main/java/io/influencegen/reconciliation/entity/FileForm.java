package io.influencegen.reconciliation.entity;

/** How a file is laid out. */
public enum FileForm {
    /** The first line names the columns. */
    CSV,
    /** One object on each line. */
    JSON_LINES
}
