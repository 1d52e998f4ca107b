package io.influencegen.gallery.boundary;

import java.util.List;

/** Pictures that shall be taken along together. */
public record PictureBundle(List<PictureSheet> pictures, PictureWish wish) {
    public PictureBundle {
        pictures = List.copyOf(pictures);
    }
}
