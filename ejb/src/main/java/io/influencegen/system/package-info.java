/**
 * Tells how the product is: its parts (database, schema, files, workers) and its nodes.
 *
 * <p>May depend on {@code access}, {@code imaging}, {@code storage}, {@code time}.
 */
package io.influencegen.system;
