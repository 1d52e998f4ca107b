/** Pages of comparisons with providers. */
package io.influencegen.reconciliation.ui;
