package io.influencegen.gallery.boundary;

/** A picture and what made it, as a line of a bundle's list. */
public record PictureSheet(PictureView picture, PictureMaking making) {}
