package io.influencegen.notification.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A mail as the mailbox of a demo shows it. */
public record MailboxItem(UUID id, Instant at, Mail mail) implements Serializable {}
