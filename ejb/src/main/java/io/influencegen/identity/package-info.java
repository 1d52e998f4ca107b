/**
 * Accounts, sign-in and sessions: who a person is, with which roles, and where they are signed in.
 *
 * <p>Depends on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code listing}, {@code notification}, {@code push},
 * {@code settings}, {@code storage}, {@code time}.
 */
package io.influencegen.identity;
