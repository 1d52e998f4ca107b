/** Verification, for programs. */
package io.influencegen.kyc.api;
