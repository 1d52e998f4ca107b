/**
 * Tells people what happened: so far by e-mail. A mail is rendered in the transaction of the change it tells of, kept sealed,
 * carried out by the outbox, and its content forgotten once it is delivered.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code outbox}, {@code settings},
 * {@code time}. A feature declares its mails in a {@code MailCatalog} and hands them to {@code Mailer}.
 */
package io.influencegen.notification;
