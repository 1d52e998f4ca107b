package io.influencegen.bulk.boundary;

import io.influencegen.job.boundary.RunKey;
import java.io.Serializable;
import java.util.UUID;

/** The part of an order's pictures that one partition of a run sees to. */
public record BulkSlice(RunKey key, UUID order, int partition, int partitions) implements Serializable {}
