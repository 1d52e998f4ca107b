/** What can go wrong for a caller, in words that help. Depends on the contract alone. */
package io.influencegen.worker.problem;
