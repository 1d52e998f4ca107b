/** Proofs of profiles, for programs. */
package io.influencegen.ownership.api;
