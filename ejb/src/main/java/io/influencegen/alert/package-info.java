/**
 * Tells operators what needs them: of runs that failed, got nowhere, or are late, by mail and on the pages they have open.
 *
 * <p>May depend on {@code access}, {@code identity}, {@code job}, {@code notification} and {@code push}.
 */
package io.influencegen.alert;
