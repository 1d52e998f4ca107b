package io.influencegen.gallery.boundary;

import java.io.InputStream;

/** A picture ready to be taken along. Whoever gets it closes its content. */
public record RenderedPicture(InputStream content, String mediaType, String fileName) {}
