package io.influencegen.screening.boundary;

import java.util.UUID;

/** A list has a new version, so that everybody should be screened again. Observed in the transaction that puts it in force. */
public record ScreeningListImported(UUID listId) {}
