package io.influencegen.worker.contract;

/** An aspect ratio and the pixels the model itself makes of it; larger pictures are scaled up. */
public record SizeView(String ratio, int width, int height) {}
