package io.influencegen.kyc.boundary;

import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** One matter as its applicant sees it: where it is, and what was said about it. */
public record ItemStatus(ItemKind kind, ItemState state, Optional<String> reason, Optional<Instant> decidedAt)
        implements Serializable {}
