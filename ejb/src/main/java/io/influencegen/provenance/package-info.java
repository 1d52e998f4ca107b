/**
 * Says where pictures come from: signs what is made here with a content credential (C2PA), and reads the credential of any
 * picture.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code time}.
 */
package io.influencegen.provenance;
