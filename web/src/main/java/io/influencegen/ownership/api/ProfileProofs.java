package io.influencegen.ownership.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The proofs of a person's profiles.")
public record ProfileProofs(
        @Schema(description = "The oldest first.") List<ProfileProof> items) {}
