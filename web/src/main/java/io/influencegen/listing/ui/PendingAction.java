package io.influencegen.listing.ui;

import java.io.Serializable;

/** An action that waits for the person's yes: how many rows are picked, and how many of them it would concern. */
public record PendingAction(BulkAction action, int count, long picked) implements Serializable {}
