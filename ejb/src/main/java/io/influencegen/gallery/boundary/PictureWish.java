package io.influencegen.gallery.boundary;

/** How pictures shall be given out: as which format, and with or without what says where they come from. */
public record PictureWish(PictureFormat format, boolean withMetadata) {}
