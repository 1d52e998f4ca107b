/**
 * Accounts and sign-in: who a person is, and with which roles.
 *
 * <p>Depends on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code settings}, {@code storage},
 * {@code time}.
 */
package io.influencegen.identity;
