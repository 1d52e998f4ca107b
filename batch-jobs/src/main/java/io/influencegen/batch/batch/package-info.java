/** The jobs there are. Their artefacts live with their features, their steps in {@code META-INF/batch-jobs}. */
package io.influencegen.batch.batch;
