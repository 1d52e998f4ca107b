/**
 * Where people are paid to: bank accounts, checked by form and by micro-deposits, encrypted with the person's key, and changed
 * only so that a verified one stays in use until the next is verified.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code identity}, {@code listing},
 * {@code notification}, {@code privacy}, {@code push}, {@code settings}, {@code sql}, {@code time}. Whoever decides about accounts calls
 * {@code BankDesk} and observes its events.
 */
package io.influencegen.bank;
