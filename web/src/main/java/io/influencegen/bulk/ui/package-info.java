/** Bulk images as pages. */
package io.influencegen.bulk.ui;
