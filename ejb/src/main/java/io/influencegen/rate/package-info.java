/**
 * How often callers may ask, so that nobody takes more than a share.
 *
 * <p>Depends on {@code error}, {@code settings}, {@code time}.
 */
package io.influencegen.rate;
