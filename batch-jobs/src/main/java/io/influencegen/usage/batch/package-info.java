/** The jobs that keep the books of usage. */
package io.influencegen.usage.batch;
