/** When jobs run by themselves: once for all nodes. Depends on {@code time}. */
package io.influencegen.batch;
