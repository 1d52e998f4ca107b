/**
 * Pictures made by systems elsewhere, each spoken to in its own protocol. Depends on {@code registry}, {@code model}, {@code
 * picture}, {@code problem} and the contract.
 */
package io.influencegen.worker.backend;
