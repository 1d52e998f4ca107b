/**
 * Makes pictures: knows the workers and what each can do.
 *
 * <p>May depend on {@code error}, {@code time} and the worker's contract.
 */
package io.influencegen.imaging;
