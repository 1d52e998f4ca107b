/**
 * Accounts and sign-in: who a person is, and with which roles.
 *
 * <p>Depends on {@code access}, {@code crypto}, {@code audit}, {@code settings}, {@code time}, {@code id}, {@code error}.
 */
package io.influencegen.identity;
