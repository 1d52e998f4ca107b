package io.influencegen.worker.backend;

import io.influencegen.worker.picture.Raster;

/** A system that makes pictures. Blocks until the picture is there; what goes wrong is a refusal, or {@link Hiccup} if worth a retry. */
interface Backend {
    Raster paint(Task task) throws InterruptedException;
}
