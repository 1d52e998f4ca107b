/**
 * Reaching out without being led astray: addresses are checked once, connected to as checked, and what comes back is limited.
 *
 * <p>Depends on nothing.
 */
package io.influencegen.fetch;
