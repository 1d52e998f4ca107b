/** Bulk images as programs use them. */
package io.influencegen.bulk.api;
