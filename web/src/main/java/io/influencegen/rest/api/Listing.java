package io.influencegen.rest.api;

import java.util.List;

/** A slice of a list, how many match in all, and where the next slice begins; without a cursor this is the last one. */
public record Listing<T>(List<T> items, long total, String nextCursor) {
    public Listing {
        items = List.copyOf(items);
    }
}
