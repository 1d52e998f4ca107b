package io.influencegen.audit.boundary;

/** An event was added to the trail, in the transaction that is still open: fired for those who pass it on. */
public record AuditRecorded(AuditEventView event) {}
