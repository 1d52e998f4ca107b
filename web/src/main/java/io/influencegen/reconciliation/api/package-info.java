/** Comparisons with providers, for programs. */
package io.influencegen.reconciliation.api;
