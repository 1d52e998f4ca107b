/** The job that compares our cases with what a provider exports. */
package io.influencegen.reconciliation.batch;
