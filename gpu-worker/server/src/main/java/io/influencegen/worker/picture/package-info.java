/** Pixels: rasters, enlarging, PNG. Depends on nothing of ours. */
package io.influencegen.worker.picture;
