package io.influencegen.bulk.control;

import io.influencegen.bulk.boundary.BulkItemState;
import java.util.UUID;

/** A picture as its row has it; its id is null before it was sent. */
record ItemRow(
        int position, BulkItemState state, String prompt, String negative, long seed, UUID picture, String problem) {}
