/**
 * Statements as PostgreSQL speaks them, for repositories whose work is sets and locks.
 *
 * <p>Depends on nothing.
 */
package io.influencegen.sql;
