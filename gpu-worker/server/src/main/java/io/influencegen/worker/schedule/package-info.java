/**
 * Jobs from submission to picture: the bounded queue, the thread that steps batches, decoding beside it, finished pictures on disk.
 * Depends on {@code registry}, {@code model}, {@code picture}, {@code backend} and {@code problem}.
 */
package io.influencegen.worker.schedule;
