package io.influencegen.bulk.boundary;

import java.io.Serializable;
import java.util.UUID;

/** One picture of an order; it has an id once it was sent, and null before. */
public record BulkItem(
        int position, int row, int variant, String prompt, long seed, BulkItemState state, UUID picture, String problem)
        implements Serializable {}
