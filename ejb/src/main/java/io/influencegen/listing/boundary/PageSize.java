package io.influencegen.listing.boundary;

/** How many rows a list shows until a person chooses otherwise. */
public interface PageSize {
    int rows();
}
